/** A map is taken away: as the picture that one saw, as a file of another program with what it loses, and brought back. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, makeMap, newPerson, openMap, register, test } from './session'

async function openExport(page: Page) {
  await page.keyboard.press('Shift+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('what one chooses is seen at once, kept, and is in the file', async ({ page }) => {
  await openMap(page, 'school-uniforms')
  const dialog = await openExport(page)
  const preview = dialog.getByRole('img', { name: /Preview/ })
  const shape = () => preview.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight)
  await expect.poll(shape).toBeGreaterThan(0)
  await dialog.getByLabel('Made for').selectOption('slide')
  await expect.poll(shape).toBeCloseTo(16 / 9, 1)
  await expect(dialog.getByLabel('Kind')).toHaveValue('pptx')
  await dialog.getByLabel('Kind').selectOption('svg')
  await dialog.getByLabel('Colours').selectOption('print')
  await expect(dialog.getByLabel('Made for')).toHaveValue('own')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download SVG' }).click()
  const svg = await readFile(await (await download).path(), 'utf8')
  expect(svg).toContain('<svg')
  expect(svg).not.toContain('#0B6E69')
  await page.reload()
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  await expect((await openExport(page)).getByLabel('Colours')).toHaveValue('print')
})

test('a picture that cannot be drawn says why', async ({ page }) => {
  await openMap(page, 'school-uniforms')
  const dialog = await openExport(page)
  await dialog.getByLabel('Colours').selectOption('own')
  await dialog.getByLabel('Ink', { exact: true }).fill('#fffdf0')
  await expect(dialog.getByRole('alert')).toContainText('cannot be read')
})

test('a file says first what it loses, and comes back as a map', async ({ page }) => {
  await register(page, newPerson('Fay File'))
  const id = await makeMap(page.request, 'Files of others', 'Maps should move between programs.')
  await openMap(page, id)
  const dialog = await openExport(page)
  await dialog.getByRole('tab', { name: 'File' }).click()
  await dialog.getByLabel('Format').selectOption('argdown')
  await expect(dialog.getByLabel('How the file begins')).toContainText('Maps should move between programs')
  const download = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Download Argdown' }).click()
  const file = await (await download).path()
  expect((await download).suggestedFilename()).toBe('files-of-others.argdown')
  await page.goto('/my-maps')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(file)
  const told = page.getByRole('dialog', { name: 'Import a file' })
  await expect(told.getByText('Argdown', { exact: true })).toBeVisible()
  await expect(told.getByText('1 claim', { exact: false })).toBeVisible()
})
