/** A test in which something is written to console.error fails: an error that nobody expected is a failure. */
import { afterEach, expect } from 'vitest'

let written: unknown[][] = []
const write = console.error

console.error = (...parts: unknown[]) => {
  written.push(parts)
  write(...parts)
}

afterEach(() => {
  const found = written
  written = []
  expect(found, 'written to console.error').toEqual([])
})
