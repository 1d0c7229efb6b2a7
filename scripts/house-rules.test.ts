/** Proves that the linters bite: small pieces of code that break one rule each must be refused, and by that rule. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../lib/server/data-folder'

const MADE_UP = [
  'lib/domain/utils.ts',
  'lib/domain/all.ts',
  'components/made-up.tsx',
  'components/panels/made-up.tsx',
  'app/made-up.tsx',
]

const faults: [rule: string, path: string, code: string][] = [
  ['@typescript-eslint/no-floating-promises', 'lib/domain/text.ts', `export function f() { Promise.resolve(1) }`],
  [
    '@typescript-eslint/no-misused-promises',
    'lib/domain/text.ts',
    `export const f = (g: () => Promise<boolean>) => { if (g()) throw new Error('x') }`,
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'lib/domain/text.ts',
    `export function f(s: 'pro' | 'con') { switch (s) { case 'pro': return 1 } return 2 }`,
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    'lib/domain/text.ts',
    `import { ClaimId } from './ids'\nexport const f = (id: ClaimId) => id`,
  ],
  ['@typescript-eslint/no-explicit-any', 'lib/domain/text.ts', `export const f = (x: any) => String(x)`],
  ['no-restricted-properties', 'lib/server/database.ts', `export const f = process.env['HOME']`],
  ['no-restricted-properties', 'lib/server/database.ts', `const { env } = process\nexport const f = env`],
  ['no-restricted-imports', 'lib/server/database.ts', `import { env } from 'node:process'\nexport const f = env`],
  ['no-restricted-globals', 'lib/domain/text.ts', `export const f = () => fetch('/')`],
  ['no-restricted-syntax', 'lib/domain/text.ts', `export default function f() {}`],
  ['no-restricted-syntax', 'lib/domain/text.ts', `const f = 1\nexport { f as default }`],
  ['max-lines', 'lib/domain/text.ts', `export const f = 1\n`.repeat(351)],
  ['crux/no-barrels', 'lib/domain/all.ts', `export * from './text'\nexport { limits } from './limits'`],
  ['crux/no-barrels', 'lib/domain/all.ts', `import { limits } from './limits'\nexport { limits }`],
  ['crux/telling-file-names', 'lib/domain/utils.ts', `export const f = 1`],
  [
    'react-hooks/rules-of-hooks',
    'components/panels/made-up.tsx',
    `import { useState } from 'react'\nexport function F(p: { a: boolean }) { if (p.a) useState(1); return null }`,
  ],
  ...[
    `<p>Nothing here yet.</p>`,
    `<p>{p.a ? 'yes' : null}</p>`,
    `<button aria-label="close" />`,
    `<button title={\`Open ${'$'}{String(p.a)}\`} />`,
    `<p>{['Nothing was found.'].join('')}</p>`,
    `<p>{Object.values({ title: 'Find' })}</p>`,
  ].map((element): [string, string, string] => [
    'crux/texts-in-catalogue',
    'components/made-up.tsx',
    `export const F = (p: { a: boolean }) => p.a && ${element}`,
  ]),
  // A comment cannot switch a rule off.
  [
    '@typescript-eslint/no-explicit-any',
    'lib/domain/text.ts',
    `// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const f = (x: any) => String(x)`,
  ],
]

describe('lint', () => {
  const eslint = new ESLint({
    cwd: projectRoot,
    overrideConfig: {
      files: ['**/*.ts', '**/*.tsx'],
      languageOptions: { parserOptions: { projectService: { allowDefaultProject: MADE_UP } } },
    },
  })
  const rulesBroken = async (path: string, code: string) => {
    const [result] = await eslint.lintText(code, { filePath: join(projectRoot, path) })
    return result?.messages.map(({ ruleId, message }) => ruleId ?? message)
  }

  test.each(faults)('%s is refused in %s', { timeout: 60_000 }, async (rule, path, code) => {
    expect(await rulesBroken(path, code)).toContain(rule)
  })

  test('what nobody reads may stand in the code', async () => {
    const element = `<p className="Big words" id="main" data-state={p.a ? 'open' : 'shut'} title={p.say('ui.close')}>{p.say('ui.close')} · Crux</p>`
    const code = `export const F = (p: { a: boolean; say: (key: string) => string }) => ${element}
      export function f() { throw new Error('This must not happen.') }`
    expect(await rulesBroken('components/made-up.tsx', code)).toEqual([])
  })

  test('a default export is for pages', async () => {
    expect(await rulesBroken('app/made-up.tsx', 'export default function Page() { return null }')).toEqual([])
  })
})

describe('import rules', () => {
  let root: string
  beforeAll(() => {
    mkdirSync(join(projectRoot, '.test'), { recursive: true })
    root = mkdtempSync(join(projectRoot, '.test/house-rules-'))
  })
  afterAll(() => rmSync(root, { recursive: true }))

  const imports: [rule: string, path: string, code: string][] = [
    ['lib/domain imports only what its row lists', 'lib/domain/a.ts', `import '../operations/o'`],
    ['lib/domain imports only what its row lists', 'lib/domain/b.ts', `import type {} from '../operations/o'`],
    ['lib/client imports only what its row lists', 'lib/client/a.ts', `import '../server/s'`],
    ['lib/server imports only what its row lists', 'lib/server/a.ts', `import '../client/c'`],
    ['components/ui imports only what its row lists', 'components/ui/a.ts', `import '../../lib/domain/d'`],
    ['components/panels imports only what its row lists', 'components/panels/a.ts', `import '../canvas/c'`],
    ['app imports only what its row lists', 'app/a.ts', `import '../lib/persistence/p'`],
    ['app imports only what its row lists', 'proxy.ts', `import './lib/persistence/p'`],
    ['lib/persistence imports only what its row lists', 'lib/persistence/a.ts', `import '../../tests/t'`],
    ['every file has a row', 'extra/a.ts', `import '../lib/domain/d'`],
    ['no circles', 'lib/policy/a.ts', `import './b'`],
    ['pure code knows no I/O', 'lib/scene/a.ts', `import 'node:fs'`],
    ['lib/formats needs no package but zod, yaml, fast-xml-parser, fflate', 'lib/formats/a.ts', `import 'react'`],
    ['lib/domain needs no package but zod', 'lib/domain/c.ts', `import 'yaml'`],
    ['only components/canvas knows React Flow', 'components/panels/b.ts', `import type {} from '@xyflow/react'`],
    ['only lib/persistence knows Prisma', 'lib/server/b.ts', `import type {} from '@prisma/client'`],
    ['only the interface knows React and Next', 'lib/realtime/a.ts', `import 'next/link'`],
    ['nothing is missing', 'tests/e.ts', `import './gone'`],
  ]
  const others: [path: string, code: string][] = [
    ...['operations/o', 'server/s', 'client/c', 'domain/d', 'persistence/p'].map((name): [string, string] => [
      `lib/${name}.ts`,
      '',
    ]),
    ['components/canvas/c.ts', `import '@xyflow/react'`],
    ['tests/t.ts', `import '../lib/persistence/p'`],
    ['lib/policy/b.ts', `import './a'`],
    // What each row may do is not refused along the way.
    ['lib/domain/d.test.ts', `import 'node:fs'\nimport '../../tests/t'`],
    ['lib/formats/f.ts', `import 'zod'\nimport 'yaml'\nimport '../domain/d'`],
    ['components/canvas/ok.ts', `import '../../lib/client/c'`],
  ]

  test('each forbidden import is refused by its rule, and nothing else is', { timeout: 60_000 }, () => {
    for (const [path, code] of [...imports.map(([, ...file]) => file), ...others]) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), `${code}\nexport {}\n`)
    }
    const cruiser = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const config = join(projectRoot, '.dependency-cruiser.cjs')
    const run = spawnSync(process.execPath, [cruiser, '--config', config, '--output-type', 'json', '.'], {
      cwd: root,
      encoding: 'utf8',
    })
    const { summary } = JSON.parse(run.stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] }
    }
    const found = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`)
    const wanted = imports.map(([rule, path]) => `${path}: ${rule}`)
    expect([...new Set(found)].sort()).toEqual(wanted.sort())
  })
})
