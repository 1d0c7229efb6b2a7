import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { composePicture } from '@/lib/scene/picture'
import { mapOf, sampleClaim } from '../../../tests/support/sample-map'
import { drawHtml } from './draw-html'
import { nodeMeasurer } from './node-measurer'

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)> " onload="alert(1)" ]]>`
const measurer = nodeMeasurer()

async function draw(text: string): Promise<string> {
  const map = mapOf({ claims: [sampleClaim('t', { thesis: true, text })] })
  return drawHtml(composePicture(map, measurer, { theme: 'light' }), { say: measurer.say, language: 'en' })
}

it('lets its own script and styles run, and nothing else', async () => {
  const html = await draw(hostile)
  const policy =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? ''
  expect(policy).toContain("default-src 'none'")
  const inside = [...html.matchAll(/<(?:script|style)>([^]*?)<\/(?:script|style)>/g)].map(([, text]) => text ?? '')
  expect(inside).toHaveLength(3)
  for (const text of inside) {
    expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  }
})

it('keeps what a map says as words, and the page otherwise the same', async () => {
  const html = await draw(hostile)
  const tags = (text: string) => [...text.matchAll(/<[a-z!/][^\s>]*/gi)].map(([tag]) => tag)
  const plain = await draw('x'.repeat(hostile.length))
  expect(new Set(tags(html))).toEqual(new Set(tags(plain)))
  expect(html.match(/<script/g)).toHaveLength(1)
})
