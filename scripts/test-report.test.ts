import { describe, expect, test } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './test-report'

describe('a report of Vitest', () => {
  const test1 = (status: string, failureMessages: string[] = []) => ({
    fullName: `a ${status} test`,
    status,
    failureMessages,
  })
  const file = (status: string, assertionResults: object[], message = '') => ({
    name: 'a.test.ts',
    status,
    message,
    assertionResults,
  })

  test('counts each test, and tells why those failed that did', () => {
    const tests = [test1('passed'), test1('passed'), test1('skipped'), test1('failed', ['expected 1 to be 2'])]
    expect(readVitestReport(JSON.stringify({ testResults: [file('failed', tests)] }))).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      failures: ['a.test.ts: a failed test\nexpected 1 to be 2'],
    })
  })

  test('counts a file that could not be run', () => {
    const report = readVitestReport(JSON.stringify({ testResults: [file('failed', [], 'Cannot find module')] }))
    expect(report).toEqual({ passed: 0, failed: 1, skipped: 0, failures: ['a.test.ts\nCannot find module'] })
  })
})

describe('a report of Playwright', () => {
  const spec = (title: string, status: string, ...errors: string[]) => ({
    title,
    file: 'a.spec.ts',
    tests: [{ projectName: 'desktop', status, results: [{ errors: errors.map((message) => ({ message })) }] }],
  })

  test('counts the tests of nested suites; a flaky one has failed', () => {
    const inner = { specs: [spec('works', 'expected'), spec('is flaky', 'flaky', 'gone')] }
    const suites = [{ specs: [spec('later', 'skipped'), spec('breaks', 'unexpected', 'no button')], suites: [inner] }]
    expect(readPlaywrightReport(JSON.stringify({ suites, errors: [] }))).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: ['a.spec.ts: breaks (desktop)\nno button', 'a.spec.ts: is flaky (desktop)\ngone'],
    })
  })

  test('counts a server that did not start', () => {
    const report = readPlaywrightReport(JSON.stringify({ suites: [], errors: [{ message: 'The server ended.' }] }))
    expect(report).toEqual({ passed: 0, failed: 1, skipped: 0, failures: ['The server ended.'] })
  })
})
