import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition'

test.each([
  [
    'Should schools require uniforms?.png',
    'should-schools-require-uniforms.png',
    'should-schools-require-uniforms.png',
  ],
  ['Über “Öl” & Ärger.svg', 'uber-ol-arger.svg', '%C3%BCber-%C3%B6l-%C3%A4rger.svg'],
  ['公开权重？.png', 'map.png', '%E5%85%AC%E5%BC%80%E6%9D%83%E9%87%8D.png'],
  ['../../etc/passwd"\r\nX: y.png', 'etc-passwd-x-y.png', 'etc-passwd-x-y.png'],
  ['?.svg', 'map.svg', 'map.svg'],
])('%j is saved as %s', (name, plain, full) => {
  expect(contentDisposition('attachment', name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${full}`)
})
