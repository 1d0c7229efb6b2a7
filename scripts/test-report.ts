/** Reads what Vitest and Playwright wrote about a run. A test that neither passed nor was skipped has failed. */
import { z } from 'zod'

export interface TestReport {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** One for each failure: the test's name, then why. */
  readonly failures: readonly string[]
}

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

/** `json`: what Vitest's JSON reporter writes. A file that could not be run at all counts as one failure. */
export function readVitestReport(json: string): TestReport {
  const files = vitestSchema.parse(JSON.parse(json)).testResults
  const tests = files.flatMap((file) => file.assertionResults.map((test) => ({ file: file.name, ...test })))
  const passed = tests.filter(({ status }) => status === 'passed').length
  const skipped = tests.filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status)).length
  const failures = tests
    .filter(({ status }) => status === 'failed')
    .map(({ file, fullName, failureMessages }) => `${file}: ${fullName}\n${whyFailed(failureMessages ?? [])}`)
  const broken = files
    .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed))
    .map(({ name, message }) => `${name}\n${message ?? ''}`)
  return { passed, failed: failures.length + broken.length, skipped, failures: [...failures, ...broken] }
}

/** Vitest's report has a placeholder where a test took too long. */
function whyFailed(messages: readonly string[]): string {
  return messages.join('\n').replaceAll('Error: STACK_TRACE_ERROR', 'It took too long.')
}

function isFailed({ status }: { status: string }): boolean {
  return status === 'failed'
}

const errorSchema = z.object({ message: z.string().optional() })
const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ errors: z.array(errorSchema) })),
    }),
  ),
})

interface Suite {
  specs?: z.infer<typeof specSchema>[] | undefined
  suites?: Suite[] | undefined
}

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(specSchema).optional(), suites: z.array(suiteSchema).optional() }),
)
const playwrightSchema = z.object({ suites: z.array(suiteSchema), errors: z.array(errorSchema) })

/** `json`: what Playwright's JSON reporter writes. A failure outside the tests (a server that did not start) counts as one. */
export function readPlaywrightReport(json: string): TestReport {
  const { suites, errors } = playwrightSchema.parse(JSON.parse(json))
  const tests = suites.flatMap(specsOf).flatMap(({ title, file, tests }) =>
    tests.map(({ projectName, status, results }) => ({
      name: `${file}: ${title} (${projectName})`,
      status,
      why: results.flatMap((result) => result.errors.map(({ message }) => message ?? '')).join('\n'),
    })),
  )
  const outside = errors.map(({ message }) => message ?? 'Playwright failed.')
  const failed = tests.filter(({ status }) => status !== 'expected' && status !== 'skipped')
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: failed.length + outside.length,
    skipped: tests.filter(({ status }) => status === 'skipped').length,
    failures: [...outside, ...failed.map(({ name, why }) => `${name}\n${why}`)],
  }
}

function specsOf(suite: Suite): z.infer<typeof specSchema>[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}
