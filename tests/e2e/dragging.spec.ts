import type { Locator, Page } from '@playwright/test'
import { claim, expect, middleOf, openMap, placeOf, test } from './session'

/** Takes a card near its top left corner, moves it and lets go; returns where the pointer is then. */
async function drag(page: Page, card: Locator, to: { x: number; y: number }): Promise<{ x: number; y: number }> {
  const box = await placeOf(card)
  await page.mouse.move(box.x + 40, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
  return to
}

async function holds(card: Locator, point: { x: number; y: number }): Promise<boolean> {
  const box = await card.boundingBox()
  if (!box) return false
  return point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height
}

test('a card stays under the pointer that drops it, whatever gives way, and undo shows it again', async ({ page }) => {
  await openMap(page, 'open-model-weights?try')
  const thesis = claim(page, 'Companies should publish')
  const card = claim(page, 'A company that publishes its weights')
  const other = await placeOf(claim(page, 'Publishing weights brings many more'))
  const point = await drag(page, card, { x: other.x + other.width + 20, y: other.y + other.height - 30 })
  await expect(card.getByLabel('Pinned')).toBeVisible()
  await expect(page.getByText('Pinned here. Undo puts it back.')).toBeVisible()
  await expect.poll(() => holds(card, point)).toBe(true)
  await expect(thesis).toBeInViewport({ ratio: 0.99 })

  await page.keyboard.press('Control+z')
  await expect(card.getByLabel('Pinned')).toHaveCount(0)
  await expect(card).toBeInViewport({ ratio: 0.99 })
  await expect(thesis).toBeInViewport({ ratio: 0.99 })
})

test('a drag says what a drop would do: nothing on what it argues about, and no pin covers another', async ({
  page,
}) => {
  await openMap(page, 'open-model-weights?try')
  const thesis = claim(page, 'Companies should publish')
  const [card, other] = [claim(page, 'A company that publishes'), claim(page, 'Publishing weights brings many more')]
  const hold = async (one: Locator, to: { x: number; y: number }, hint: string) => {
    const box = await placeOf(one)
    await page.mouse.move(box.x + 40, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 6 })
    await expect(page.getByText(hint)).toBeVisible()
    await page.mouse.up()
  }
  const above = await placeOf(thesis)
  await hold(card, { x: above.x + above.width / 2, y: above.y + 20 }, 'It is a reason against this already')
  await expect(page.getByLabel('Pinned')).toHaveCount(0)

  const first = await placeOf(card)
  await hold(card, { x: first.x + 40, y: first.y + 120 }, 'Drop to pin it here')
  await expect(page.getByLabel('Pinned')).toHaveCount(1)
  const stays = await placeOf(card)
  await hold(other, { x: stays.x + 60, y: stays.y + stays.height + 15 }, 'Drop to pin it here')
  await expect(page.getByLabel('Pinned')).toHaveCount(2)
  const [one, two] = [await placeOf(card), await placeOf(other)]
  expect(Math.min(one.y + one.height - two.y, one.x + one.width - two.x)).toBeLessThanOrEqual(0)
})

test('a claim that is moved onto another is shown with it', async ({ page }) => {
  await openMap(page, 'open-model-weights?try&levels=2')
  await page.keyboard.press('0')
  const moved = claim(page, 'OpenAI and Google keep their AI secret')
  const target = claim(page, 'Publishing weights brings many more')
  const { x, y, width } = await placeOf(target)
  await drag(page, moved, { x: x + width / 2, y: y + 30 })
  await expect(moved).toHaveAccessibleName(/For “Publishing weights brings many more/)
  await expect(moved).toBeInViewport({ ratio: 0.99 })
  await expect(target).toBeInViewport({ ratio: 0.99 })
  await page.keyboard.press('Control+z')
  await expect(moved).not.toHaveAccessibleName(/For “Publishing weights brings many more/)
  await expect(moved).toBeInViewport({ ratio: 0.99 })
})

test('a closed claim onto which one is moved stays closed and where it is, and says that it has it', async ({
  page,
}) => {
  await openMap(page, 'open-model-weights?try')
  const moved = claim(page, 'AI developers should be more cautious')
  const target = claim(page, 'Publishing weights brings many more')
  const { x, y, width } = await placeOf(target)
  const point = await drag(page, moved, { x: x + width / 2, y: y + 30 })
  await expect(page.getByText('It is in this branch now, which is closed.')).toBeVisible()
  await expect(moved).toHaveCount(0)
  await expect(target).toHaveAttribute('data-selected', 'true')
  await expect.poll(async () => holds(target, point)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect(moved).toBeInViewport({ ratio: 0.99 })
})

test('a reason for, dropped on an arrow, attacks the step', async ({ page }) => {
  await openMap(page, 'open-model-weights?try')
  const point = await middleOf(page.locator('.arrow[data-stance="con"]').first())
  const undercuts = page.locator('.arrow[data-kind="undercut"][data-stance="con"]')
  const before = await undercuts.count()
  await drag(page, claim(page, 'Publishing weights brings many more'), point)
  await expect(undercuts).toHaveCount(before + 1)
})

test('a reason is put between two of its side by a drop in the gap there, which Escape leaves', async ({ page }) => {
  await openMap(page, 'school-uniforms?try')
  const [first, second] = [claim(page, 'Uniforms make it harder'), claim(page, 'Pupils who wear a uniform are teased')]
  const moved = claim(page, 'A uniform rule is fair')
  const { x, y, width, height } = await placeOf(first)
  const hold = async () => {
    const box = await placeOf(moved)
    await page.mouse.move(box.x + 40, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + 30, { steps: 3 })
    await page.mouse.move(x + width / 2, y + height + 7, { steps: 6 })
    await expect(page.getByText('Drop to put it after “Uniforms make it harder')).toBeVisible()
    await expect(page.locator('.gap-line')).toHaveCount(1)
  }
  const isBefore = async () => (await placeOf(moved)).y < (await placeOf(second)).y
  await hold()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.locator('.gap-line')).toHaveCount(0)
  expect(await isBefore()).toBe(false)
  await hold()
  await page.mouse.up()
  await expect.poll(isBefore).toBe(true)
  await expect(page.getByLabel('Pinned')).toHaveCount(0)
})
