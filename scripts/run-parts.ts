/**
 * Runs parts two at a time, says how each went as soon as it is known, and ends with the one line that counts:
 * `N passed, N failed`.
 */
import { stripVTControlCharacters } from 'node:util'
import { StartFailure } from '../lib/server/start-failure'
import { prepare, type Part } from './parts'
import { aborted, listenForStop } from './stop-signal'
import type { TestReport } from './test-report'

const LANES = 2
/** A failure is shown up to here; the reports have all of it. */
const MAX_LINES = 25

/** Runs the parts, of which `chosen` names some (and what these need); returns the exit code. */
export async function runParts(parts: readonly Part[], chosen: readonly string[]): Promise<number> {
  const wanted = select(parts, chosen)
  const signal = listenForStop(() => process.exit(130))
  const stopped = aborted(signal)
  const began = performance.now()
  await prepare(signal)
  const waiting = [...wanted]
  const reports = new Map<string, TestReport>()
  const running = new Set<Promise<void>>()

  while (waiting.length > 0 || running.size > 0) {
    for (const part of waiting.filter((part) => part.after.every((name) => reports.has(name)))) {
      if (running.size >= LANES || signal.aborted) break
      waiting.splice(waiting.indexOf(part), 1)
      const lane: Promise<void> = runOne(part, reports, signal).finally(() => running.delete(lane))
      running.add(lane)
    }
    await Promise.race([...running, stopped])
    if (signal.aborted) {
      await Promise.all(running)
      console.log('Stopped before the end.')
      break
    }
  }

  const all = [...reports.values()]
  const passed = all.reduce((sum, report) => sum + report.passed, 0)
  const failed = all.reduce((sum, report) => sum + report.failed, 0)
  console.log(`${secondsSince(began)}  all\n`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 || passed === 0 || reports.size < wanted.length ? 1 : 0
}

async function runOne(part: Part, reports: Map<string, TestReport>, signal: AbortSignal): Promise<void> {
  const blocked = part.after.find((name) => (reports.get(name)?.failed ?? 1) > 0)
  const began = performance.now()
  const report = blocked === undefined ? await part.run(signal) : notRun(blocked)
  if (signal.aborted) return
  reports.set(part.name, report)
  const skipped = report.skipped > 0 ? `, ${report.skipped} skipped` : ''
  console.log(`${secondsSince(began)}  ${part.name}: ${report.passed} passed, ${report.failed} failed${skipped}`)
  for (const failure of report.failures) console.log(indent(failure))
}

function notRun(blocked: string): TestReport {
  return { passed: 0, failed: 1, skipped: 0, failures: [`Not run, because ${blocked} failed.`] }
}

/** The chosen parts and all that they wait for; all of them where none is chosen. */
function select(parts: readonly Part[], chosen: readonly string[]): Part[] {
  if (chosen.length === 0) return [...parts]
  const names = new Set(chosen)
  const unknown = chosen.find((name) => !parts.some((part) => part.name === name))
  if (unknown !== undefined) {
    throw new StartFailure(`There is no part "${unknown}". Parts: ${parts.map(({ name }) => name).join(', ')}.`)
  }
  for (const part of [...parts].reverse()) if (names.has(part.name)) part.after.forEach((name) => names.add(name))
  return parts.filter(({ name }) => names.has(name))
}

function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`
}

function indent(text: string): string {
  const lines = stripVTControlCharacters(text).trim().split('\n')
  const shown = lines.slice(0, MAX_LINES)
  if (lines.length > MAX_LINES) shown.push(`… ${lines.length - MAX_LINES} more lines`)
  return shown.map((line) => `          ${line}`).join('\n')
}
