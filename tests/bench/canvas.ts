/**
 * The map's page with everything open, at 300 to 10,000 generated claims, beside a plain React Flow page that is given the
 * same claims at the same places: how long until it can be used, how it moves, and what it holds in memory.
 *
 * Usable: from the start of the navigation, nothing cached, to the frame that answers the first key on the whole, painted
 * map. A frame: the time from one animation frame to the next while a hand moves. Input to paint: from the key to the end of
 * the frame that it led to. In one Chromium, one page at a time, both in turns.
 */
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { build } from 'esbuild'
import { projectRoot } from '@/lib/server/data-folder'
import { freePort } from '@/lib/server/free-port'
import { chromiumArguments, findChromium } from '../../scripts/chromium'
import { startOwnCrux } from '../support/own-crux'
import type { Bench } from './bench'
import { checksOf } from './canvas/canvas-checks'
import { makeOwnMap, signUp, type OwnMap } from './canvas/crux-maps'
import { measureRun, withPage, type Run } from './canvas/one-run'
import { describe, medianOf, summarise, type Summary } from './canvas/summary'
import { toPlain } from './canvas/measured-map'
import { servePlain, type PlainServer } from './plain-react-flow/serve-plain'

export const bench: Bench = async ({ isQuick, say }) => {
  const sizes = isQuick ? [300, 10_000] : [300, 1_000, 3_000, 10_000]
  const runs = isQuick ? 1 : 3
  const crux = await startOwnCrux(await freePort(), 'production')
  const plain = await servePlain()
  const browser = await chromium.launch({ executablePath: findChromium(say), args: chromiumArguments() })
  try {
    const probe = await bundleProbe()
    const context = await signUp(browser, crux.url)
    const found: { claims: number; crux: Summary; plain: Summary; ordinary: number; firstLoad: number }[] = []
    for (const claims of sizes) {
      const map = await makeOwnMap(browser, probe, context, claims)
      const ours: Run[] = []
      const theirs: Run[] = []
      const ordinary: number[] = []
      for (let run = 0; run < runs; run++) {
        ordinary.push(await timeOrdinary(browser, probe, map))
        ours.push(await measureRun(browser, probe, map.subject, map))
        theirs.push(await measurePlain(browser, probe, plain, map))
      }
      const firstLoad = await weighFirstLoad(browser, probe, map)
      const both = { claims, crux: summarise(ours), plain: summarise(theirs), ordinary: medianOf(ordinary), firstLoad }
      say(
        `${claims} claims, Crux:  ${describe(both.crux)}; as it opens by itself: usable after ${both.ordinary} ms, with ${firstLoad} kB of scripts`,
      )
      say(`${claims} claims, plain: ${describe(both.plain)}`)
      found.push(both)
    }
    return { checks: checksOf(found), raw: { runs, chromium: browser.version(), sizes: found } }
  } finally {
    await browser.close()
    await plain.stop()
    await crux.stop()
  }
}

async function timeOrdinary(browser: Browser, probe: string, map: OwnMap): Promise<number> {
  const expected = { kind: 'crux', claims: 0, lines: 0 } as const
  return withPage(browser, probe, map.ordinary, expected, async ({ usable }) => usable)
}

/** Kilobytes of scripts that the page needs before it can be used, gzipped. */
async function weighFirstLoad(browser: Browser, probe: string, map: OwnMap): Promise<number> {
  const expected = { kind: 'crux', claims: 0, lines: 0 } as const
  const subject = { ...map.ordinary, isNeverIdle: true }
  return withPage(browser, probe, subject, expected, async ({ scripts }) => Math.round(scripts.page * 10) / 10)
}

async function measurePlain(browser: Browser, probe: string, plain: PlainServer, map: OwnMap): Promise<Run> {
  plain.show(String(map.map.claims.size), toPlain(map, map.surface))
  const address = `${plain.url}/?${map.map.claims.size}`
  return measureRun(browser, probe, { kind: 'plain', address, context: {}, kept: {} }, map)
}

async function bundleProbe(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, 'tests/bench/canvas/probe.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
