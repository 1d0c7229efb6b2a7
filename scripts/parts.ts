/**
 * The parts of `npm test`, each of which counts what really ran. A part that ran nothing has failed, and so has one whose
 * program says so while its report shows no failure.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectRoot } from '../lib/server/data-folder'
import { childEnvironment } from '../lib/server/env'
import { buildNext, generateClient } from './build'
import { findChromium } from './chromium'
import { StartFailure } from '../lib/server/start-failure'
import { describeFailure } from './describe-failure'
import { readPlaywrightReport, readVitestReport, type TestReport } from './test-report'

export interface Part {
  readonly name: string
  /** Parts that must have passed before. */
  readonly after: readonly string[]
  run(signal: AbortSignal): Promise<TestReport>
}

const REPORTS = join(projectRoot, '.test/reports')
const eslintCache = ['--cache', '--cache-location', '.test/eslint/', '--cache-strategy', 'content']

/** In the order in which they begin; two at a time (see run-parts.ts), so that a long one and short ones share the time. */
export const parts: readonly Part[] = [
  { name: 'formatting', after: [], run: checkOnce('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']) },
  { name: 'build', after: [], run: build },
  {
    name: 'import rules',
    after: [],
    run: checkOnce('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', '.']),
  },
  {
    name: 'lint',
    after: [],
    run: checkOnce('eslint/bin/eslint.js', ['.', '--max-warnings=0', ...eslintCache]),
  },
  { name: 'unit', after: [], run: vitest('unit') },
  { name: 'types', after: [], run: checkOnce('typescript/bin/tsc', ['--noEmit']) },
  { name: 'contract', after: [], run: vitest('contract') },
  { name: 'http', after: ['build'], run: vitest('http') },
  { name: 'browser', after: ['build'], run: runBrowser },
  { name: 'launch', after: ['build'], run: vitest('launch') },
]

export const fastParts = ['formatting', 'import rules', 'lint', 'types', 'unit']

/** Makes what lint, types and tests read: Prisma's client and the types of Next's routes. */
export async function prepare(signal: AbortSignal): Promise<void> {
  await generateClient(() => undefined, signal)
  const { code, output } = await run('next/dist/bin/next', ['typegen'], signal)
  if (code !== 0) throw new StartFailure(`Next could not generate the types of the routes: ${output.split('\n')[0]}`)
}

const passedOnce: TestReport = { passed: 1, failed: 0, skipped: 0, failures: [] }

function failedOnce(why: string): TestReport {
  return { passed: 0, failed: 1, skipped: 0, failures: [why] }
}

async function build(signal: AbortSignal): Promise<TestReport> {
  try {
    await buildNext(() => undefined, signal)
    return passedOnce
  } catch (error) {
    return failedOnce(describeFailure(error))
  }
}

function checkOnce(module: string, args: readonly string[]): Part['run'] {
  return async (signal) => {
    const { code, output } = await run(module, args, signal)
    return code === 0 ? passedOnce : failedOnce(output)
  }
}

function vitest(project: string): Part['run'] {
  return async (signal) => {
    const report = freshReport(`vitest-${project}.json`)
    const reporting = ['--reporter=json', `--outputFile=${report}`]
    const ran = await run('vitest/vitest.mjs', ['run', `--project=${project}`, ...reporting], signal)
    return judge(ran, report, readVitestReport)
  }
}

async function runBrowser(signal: AbortSignal): Promise<TestReport> {
  const report = freshReport('playwright.json')
  let browser: string
  try {
    browser = findChromium((line) => console.log(`          ${line}`))
  } catch (error) {
    return failedOnce(describeFailure(error))
  }
  const ran = await run('@playwright/test/cli.js', ['test', '--reporter=json'], signal, {
    PLAYWRIGHT_CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return judge(ran, report, readPlaywrightReport)
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true })
  const path = join(REPORTS, name)
  rmSync(path, { force: true })
  return path
}

function judge(ran: Ran, path: string, read: (json: string) => TestReport): TestReport {
  if (!existsSync(path)) return failedOnce(ran.output || 'It ended without a report.')
  const report = read(readFileSync(path, 'utf8'))
  if (report.failed > 0) return { ...report, failures: [...report.failures, ...keepOutput(ran, path)] }
  if (ran.code !== 0) return { ...report, failed: 1, failures: [ran.output || `It ended with exit code ${ran.code}.`] }
  return report.passed > 0 ? report : { ...report, failed: 1, failures: ['No test ran.'] }
}

/** What servers and programs said beside the report, which may tell why. */
function keepOutput({ output }: Ran, report: string): string[] {
  if (output === '') return []
  const log = report.replace(/\.json$/, '.log')
  writeFileSync(log, `${output}\n`)
  return [`What was said meanwhile: ${relative(projectRoot, log)}`]
}

interface Ran {
  readonly code: number
  /** What it said, without colours; its end where it said very much. */
  readonly output: string
}

function run(
  module: string,
  args: readonly string[],
  signal: AbortSignal,
  extra: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectRoot, 'node_modules', module), ...args], {
      cwd: projectRoot,
      env: childEnvironment({ NO_COLOR: '1', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1', ...extra }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
    const stop = () => void child.kill('SIGTERM')
    signal.addEventListener('abort', stop, { once: true })
    child.once('error', (error) => (output += error.message))
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop)
      resolve({ code: code ?? 1, output: stripVTControlCharacters(output).trim().slice(-20_000) })
    })
  })
}
