import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { toRows, type DebateMap } from '@/lib/domain/debate-map'
import { assert } from '@/lib/domain/result'
import { buildScene } from '@/lib/scene/build-scene'
import { flattenPath, type Path, type Point } from '@/lib/scene/path'
import { composePicture, type PictureRequest } from '@/lib/scene/picture'
import { pictureThemes, type PictureThemeName } from '@/lib/scene/picture-themes'
import type { SceneArrow } from '@/lib/scene/scene'
import { themes } from '@/lib/scene/theme'
import { generateMap } from '../../../seed/generate-map'
import { readSeedMap } from '../../../seed/seed-maps'
import { ReadPicture, toRgb } from '../../../tests/support/read-picture'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../../tests/support/sample-map'
import { drawPng } from './draw-png'
import { nodeMeasurer } from './node-measurer'
import { sizePicture } from './picture-size'

async function draw(map: DebateMap, request: PictureRequest, scale: number) {
  const list = composePicture(map, nodeMeasurer(), request)
  const size = sizePicture(list.page, { scale })
  assert(size.ok, 'the picture is not too large')
  const bytes = await drawPng(list, size.value)
  const { branch, depth } = request
  const options = { ...(branch ? { root: branch } : {}), ...(depth === undefined ? {} : { depth }) }
  const scene = buildScene(map, nodeMeasurer(), options)
  return { picture: new ReadPicture(bytes, list.page, scale), scene, page: list.page, size: size.value }
}

/** Points along a line, each at most two pixels after the one before. */
function pointsAlong(path: Path): Point[] {
  const corners = flattenPath(path, 2)
  return corners.flatMap((to, index) => {
    const from = corners[index - 1] ?? to
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2))
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * (step + 1)) / steps,
      y: from.y + ((to.y - from.y) * (step + 1)) / steps,
    }))
  })
}

/** Heads, joints and marks stand on lines and have paper around them. */
function isApart(point: Point, sign: Point): boolean {
  return Math.abs(point.x - sign.x) > 14 || Math.abs(point.y - sign.y) > 14
}

/** How much of a line must show its colour: a dashed one is half gaps, and others pass over it like bridges. */
function leastShare({ kind, stance }: SceneArrow): number {
  if (kind === 'undercut') return 0.2
  return stance === 'con' ? 0.45 : 0.85
}

async function expectWholePicture(map: DebateMap, request: PictureRequest, scale = 1): Promise<void> {
  const { picture, scene, size } = await draw(map, request, scale)
  const theme = pictureThemes[request.theme as PictureThemeName]
  expect([picture.width, picture.height]).toEqual([size.width, size.height])
  // Nothing is cut off: what is painted keeps away from every side.
  expect(picture.countOffBorder(toRgb(theme.paper), Math.floor(24 * scale))).toBe(0)
  for (const claim of scene.claims) {
    const isThesis = claim.role === 'thesis'
    const ground = toRgb(isThesis ? theme.thesis : theme.surface)
    for (const line of claim.lines) {
      const box = { x: claim.x + line.x, y: claim.y + line.y, width: claim.width - line.x - 8, height: 20 }
      expect(picture.countInk(box, ground), `${claim.id}: ${line.text}`).toBeGreaterThan(3)
    }
    if (claim.role === 'pro' || claim.role === 'con') {
      const edge = picture.hasNear(claim.x + 2, claim.y + claim.height / 2, toRgb(theme[claim.role]))
      expect(edge, `the edge of ${claim.id}`).toBe(true)
    }
    expect(picture.countInk({ ...claim, x: claim.x - 1 }, ground, 15), `the outline of ${claim.id}`).toBeGreaterThan(20)
  }
  const signs = scene.arrows.flatMap(({ end, joint }) => (joint ? [end, joint] : [end]))
  for (const arrow of scene.arrows) {
    const colour = toRgb(theme[arrow.stance])
    for (const path of arrow.paths) {
      const points = pointsAlong(path).filter((point) => signs.every((sign) => isApart(point, sign)))
      if (points.length === 0) continue
      const shown = points.filter(({ x, y }) => picture.hasNear(x, y, colour)).length
      expect(shown / points.length, `the line of ${arrow.argumentId}`).toBeGreaterThanOrEqual(leastShare(arrow))
    }
    const tip =
      arrow.kind === 'reason' ? { x: arrow.end.x, y: arrow.end.y + 5 } : { x: arrow.end.x + 6, y: arrow.end.y }
    expect(picture.hasNear(tip.x, tip.y, colour), `the head of ${arrow.argumentId}`).toBe(true)
  }
}

describe('a picture as PNG', { timeout: 60_000 }, () => {
  it.each(['light', 'dark'] as const)('shows every part of the teaching map, %s', async (theme) => {
    await expectWholePicture(readSeedMap('school-uniforms'), { theme }, 1.5)
  })

  it('shows every part of the open-weights map', async () => {
    await expectWholePicture(readSeedMap('open-model-weights'), { theme: 'light' })
  })

  it('shows a map with every kind of part, a pinned claim and a loose one', async () => {
    // Far from the others, so that its line is not under a card.
    const map = mapOf({ ...toRows(sampleMap()), positions: [{ id: 'harm', x: -700, y: 500 }] })
    await expectWholePicture(map, { theme: 'light' }, 2)
  })

  it('shows generated claims with circles, shared claims and undercuts', async () => {
    for (const seed of [3, 4]) await expectWholePicture(generateMap({ claims: 40, seed }), { theme: 'light' })
  })

  it('shows every one of 1,000 claims, small as they are, and cuts nothing off', async () => {
    const map = generateMap({ claims: 1_000, seed: 1 })
    const list = composePicture(map, nodeMeasurer(), { theme: 'light' })
    const size = sizePicture(list.page, { width: 4096 })
    assert(size.ok, 'the picture is not too large')
    const picture = new ReadPicture(await drawPng(list, size.value), list.page, size.value.scale)
    expect(picture.width).toBe(4096)
    expect(picture.countOffBorder(toRgb(themes.light.paper), Math.floor(24 * size.value.scale))).toBe(0)
    for (const claim of buildScene(map, nodeMeasurer()).claims) {
      expect(picture.countInk(claim, toRgb(themes.light.paper), 6), claim.id).toBeGreaterThan(1)
    }
  })

  it('shows a branch to a depth, and nothing else', async () => {
    const map = readSeedMap('open-model-weights')
    const branch = [...map.claims.keys()].find((id) => id === 'release-needs-more-care')!
    await expectWholePicture(map, { theme: 'light', branch })
    await expectWholePicture(map, { theme: 'dark', branch, depth: 1 })
    await expectWholePicture(map, { theme: 'dark', branch, depth: 0 })
  })

  it('shows an empty map by its title', async () => {
    const { picture, page } = await draw(mapOf({}), { theme: 'light' }, 1)
    expect(picture.width).toBeGreaterThan(400)
    expect(picture.countInk(page, toRgb(themes.light.paper))).toBeGreaterThan(200)
  })

  it.each([
    ['a very long word', 'x'.repeat(500)],
    ['letters that are wide', 'W'.repeat(300)],
    ['Arabic', 'يجب على الشركات نشر أوزان نماذج الذكاء الاصطناعي الخاصة بها حتى يتمكن الجميع من استخدامها.'],
    ['Hebrew with English', 'חברות צריכות לפרסם את המשקולות (weights) של מודלים גדולים.'],
    ['Chinese', '公司应该公开其大型人工智能模型的权重，以便所有人都能使用、检查和改进它们。'.repeat(4)],
    ['Japanese', '企業は大規模AIモデルの重みを公開すべきである。'],
    ['emoji', 'Families 👨‍👩‍👧‍👦 and flags 🇩🇪 are single signs 👍🏽.'],
    ['markup', '<script>alert("&amp;")</script> & <b>bold</b> ]]> -->'],
    ['combining marks', 'Z̸̢̛͎a̷̜͝l̶̰̈́g̵̹̈́ǫ̴̉ speaks; ﷽ and 𒐫 too.'],
  ])('shows %s inside its card', async (_, text) => {
    const map = mapOf({
      claims: [
        sampleClaim('t', { thesis: true, text }),
        sampleClaim('r', { text, rank: 2 }),
        sampleClaim('s', { rank: 3 }),
      ],
      arguments: [sampleArgument('a-r', 'pro', ['r'], 't'), sampleArgument('a-s', 'con', ['s'], 'a-r')],
    })
    await expectWholePicture(map, { theme: 'light' }, 2)
    const { picture, scene } = await draw(map, { theme: 'light' }, 2)
    // No text runs over the right side of its card: the last pixels within it are its surface.
    for (const claim of scene.claims) {
      const strip = { x: claim.x + claim.width - 6, y: claim.y + 8, width: 4, height: claim.height - 16 }
      const ground = toRgb(claim.role === 'thesis' ? themes.light.thesis : themes.light.surface)
      expect(picture.countInk(strip, ground), claim.id).toBe(0)
    }
  })

  it('keeps its width to the pixel, and its last row and column opaque', async () => {
    const list = composePicture(readSeedMap('school-uniforms'), nodeMeasurer(), { theme: 'dark' })
    const size = sizePicture(list.page, { width: 777 })
    assert(size.ok, 'the picture is not too large')
    const picture = new ReadPicture(await drawPng(list, size.value), list.page, size.value.scale)
    expect(picture.width).toBe(777)
    expect(picture.at(776, picture.height - 1)).toEqual(toRgb(themes.dark.paper))
  })
})

describe('a picture painted in bands', () => {
  // A letter's place is rounded to a quarter of a pixel, and may be rounded otherwise in another band.
  it('differs by a shade in less than one of 10,000 pixels, however high they are', async () => {
    const list = composePicture(readSeedMap('school-uniforms'), nodeMeasurer(), { theme: 'light' })
    const size = sizePicture(list.page, { scale: 1.37 })
    assert(size.ok, 'the picture is not too large')
    const { width, height } = size.value
    for (const one of [list, { ...list, background: null }]) {
      const drawn = await Promise.all([height, 101].map((rows) => drawPng(one, size.value, { rows })))
      const [whole, banded] = drawn.map((bytes) => PNG.sync.read(bytes).data)
      const different = pixelmatch(whole!, banded!, undefined, width, height, { threshold: 0.05 })
      expect(different / (width * height)).toBeLessThan(1e-4)
    }
  })
})
