/**
 * The tests that vitest runs: `unit` needs nothing but the code, `contract` and `http` a real Postgres, `http` a build too,
 * and `launch` also starts and kills what npm start starts.
 */
import { defineConfig } from 'vitest/config'

const resolve = { alias: { '@': import.meta.dirname } }
const setupFiles = ['tests/support/fail-on-console-error.ts']
const globalSetup = ['tests/support/postgres-setup.ts']

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{lib,seed,scripts,components}/**/*.test.{ts,tsx}'],
          setupFiles,
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          setupFiles,
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          setupFiles,
          globalSetup,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'launch',
          include: ['tests/launch/**/*.test.ts'],
          setupFiles,
          globalSetup,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
