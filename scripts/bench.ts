/**
 * `npm run bench -- <name> [--quick]`: runs tests/bench/<name>.ts, prints what it found, and keeps it in
 * tests/bench/results/<name>.json (`<name>.quick.json` for a quick run, which is for trying things out).
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import { projectRoot } from '../lib/server/data-folder'
import { StartFailure } from '../lib/server/start-failure'
import type { Bench, Check } from '../tests/bench/bench'

export async function main(args: readonly string[]): Promise<number> {
  const isQuick = args.includes('--quick')
  const name = args.find((argument) => !argument.startsWith('--'))
  const folder = join(projectRoot, 'tests', 'bench')
  const known = benchmarksIn(folder)
  if (name === undefined || !known.includes(name)) {
    throw new StartFailure(`Say which benchmark to run: npm run bench -- ${known.join(' | ')} [--quick]`)
  }
  const { bench } = (await import(join(folder, `${name}.ts`))) as { bench: Bench }
  const before = load()
  const { checks, raw } = await bench({ isQuick, say: (line) => console.log(line) })
  printTable(checks)
  const result = {
    at: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: projectRoot, encoding: 'utf8' }).trim(),
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`,
    quick: isQuick,
    load: { before, after: load() },
    checks,
    raw,
  }
  mkdirSync(join(folder, 'results'), { recursive: true })
  const file = `tests/bench/results/${name}${isQuick ? '.quick' : ''}.json`
  writeFileSync(join(projectRoot, file), await format(JSON.stringify(result), { parser: 'json', printWidth: 120 }))
  console.log(`Wrote ${file}`)
  return 0
}

function benchmarksIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const benches = files.filter((file) => readFileSync(join(folder, file), 'utf8').includes('export const bench: Bench'))
  return benches.map((file) => file.slice(0, -3))
}

/** Running processes on average over the last minute: above the number of cores, others were at work too. */
function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100
}

function printTable(checks: readonly Check[]): void {
  const rows = checks.map(({ name, value, unit, reach, holds }) => [
    name,
    `${value} ${unit}`,
    reach,
    holds ? 'yes' : 'NO',
  ])
  const all = [['what', 'measured', 'to reach', 'holds'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  for (const row of all) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
}
