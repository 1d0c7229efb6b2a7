/** A file is taken in: chosen, dropped or pasted; told first what it becomes; refused with its place where it cannot be read. */
import { writeCruxJson } from '@/lib/formats/crux-json/write'
import { sampleMap } from '../support/sample-map'
import { claim, expect, makeMap, newPerson, openMap, register, test } from './session'

const file = { name: 'debate.json', mimeType: 'application/json', buffer: Buffer.from(writeCruxJson(sampleMap())) }

test('a file is shown before it becomes a map', async ({ page }) => {
  await register(page, newPerson('Ines Import'))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a file' })
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(file)
  await expect(dialog.getByText('Crux JSON')).toBeVisible()
  await expect(dialog.getByText('8 claims')).toBeVisible()
  await expect(dialog.getByText('Everything in it can be kept.')).toBeVisible()
  expect(await page.request.get('/my-maps').then((answer) => answer.text())).toContain('No map yet')
  await dialog.getByRole('button', { name: 'Make the map' }).click()
  await page.waitForURL(/\/maps\//)
  const [thesis] = [...sampleMap().claims.values()].filter(({ thesis }) => thesis)
  await expect(claim(page, thesis!.text)).toBeVisible()
})

test('a file that cannot be read is refused with its place, and another can be chosen', async ({ page }) => {
  await register(page, newPerson('Bo Broken'))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a file' })
  await dialog.getByRole('button', { name: 'Paste text instead' }).click()
  await dialog.getByLabel('Text of the file').fill(`${file.buffer.toString().slice(0, 300)}`)
  await dialog.getByRole('button', { name: 'Read it' }).click()
  await expect(dialog.getByRole('alert')).toContainText(/line \d+, column \d+: The file is not JSON/)
  await expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeVisible()
})

test('a file that is dropped on a map becomes a branch of it', async ({ page }) => {
  await register(page, newPerson('Dora Drop'))
  const id = await makeMap(page.request, 'Takes a file', 'Files can be dropped.')
  await openMap(page, id)
  await claim(page, 'Files can be dropped.').click()
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'debate.json'))
    return transfer
  }, file.buffer.toString())
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
  const dialog = page.getByRole('dialog', { name: 'Paste under this claim' })
  await expect(dialog.getByText(/^Crux JSON/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Add 8 claims' }).click()
  await expect(page.locator('.react-flow__node')).toHaveCount(9)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.react-flow__node')).toHaveCount(1)
})

test('a large file is saved with a bar that says how far it is', async ({ page }) => {
  test.setTimeout(120_000)
  const { generateMap } = await import('@/seed/generate-map')
  const large = writeCruxJson(generateMap({ claims: 10_000, seed: 2 }))
  await register(page, newPerson('Lars Large'))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a file' })
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles({ ...file, buffer: Buffer.from(large) })
  await expect(dialog.getByText('10,000 claims')).toBeVisible()
  await dialog.getByRole('button', { name: 'Make the map' }).click()
  await expect(dialog.getByRole('progressbar', { name: 'Make the map' })).toHaveAttribute('aria-valuenow', /^[1-9]/)
  await page.waitForURL(/\/maps\//)
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
})
