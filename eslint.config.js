// What every TypeScript file is held to. Comments cannot switch a rule off (noInlineConfig), and a warning fails as an
// error does. scripts/house-rules.test.ts proves that each of these rules catches what it is there for.
import { basename } from 'node:path'
import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// Playwright takes its setup as a default export only: the file belongs to playwright.config.ts.
const configFiles = ['*.config.ts', '*.config.js', '*.config.mjs', 'tests/support/browser-setup.ts']
const pureFolders = ['domain', 'operations', 'policy', 'scene', 'formats', 'evaluation', 'protocol']
const emptyNames = ['utils', 'util', 'helpers', 'helper', 'misc', 'types', 'common', 'index']

const spokenAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint)$/
const spokenProperties = /^(title|label|text|hint|description|message|sentence)$/
/** Two words that begin with a capital, or one that ends as a sentence does. */
const sentence = /^[“"(]?(\p{Lu}\p{Ll}+|A|I)[\p{L}’'-]*(,? \S|[.…!?:]$)/u
const capitalised = /^\p{Lu}\p{Ll}/u
const anyWord = /\p{L}{2}/u

/** Whether a string in the code is for developers and logs. */
function isForDevelopers(ancestors) {
  return ancestors.some(
    ({ type, callee, name }) =>
      type === 'ImportDeclaration' ||
      type === 'TSLiteralType' ||
      type === 'ThrowStatement' ||
      (type === 'NewExpression' && /Error$/.test(callee.name ?? '')) ||
      (type === 'CallExpression' && (callee.name === 'assert' || callee.object?.name === 'console')) ||
      (type === 'JSXAttribute' && name.name === 'className'),
  )
}

/** Whether an element shows a string or has it as its name, as it stands or as one of the branches of a condition. */
function isSpoken(node, ancestors) {
  const way = ancestors.filter(({ type }) => type !== 'ConditionalExpression' && type !== 'LogicalExpression')
  const [outer, place] = [way.at(-1), way.at(-2)]
  if (outer?.type === 'Property') {
    return outer.value === node && spokenProperties.test(outer.key.name ?? '') && capitalised.test(node.value ?? '')
  }
  const attribute = [outer, place].find((one) => one?.type === 'JSXAttribute')
  return attribute ? spokenAttributes.test(attribute.name.name) : outer?.type === 'JSXExpressionContainer'
}

const crux = {
  rules: {
    /** What people read stands in messages, in every language. */
    'texts-in-catalogue': {
      create: (context) => {
        const report = (node) =>
          context.report({
            node,
            message: 'People read this: put it into messages and say it (ARCHITECTURE.md, "Texts").',
          })
        const check = (node, text) => {
          const ancestors = context.sourceCode.getAncestors(node)
          if (text === 'Crux' || isForDevelopers(ancestors)) return
          if (sentence.test(text) || (anyWord.test(text) && isSpoken(node, ancestors))) report(node)
        }
        return {
          JSXText: (node) => {
            if (anyWord.test(node.value.replaceAll('Crux', ''))) report(node)
          },
          Literal: (node) => {
            if (typeof node.value === 'string') check(node, node.value)
          },
          TemplateLiteral: (node) => check(node, node.quasis.map(({ value }) => value.cooked).join('…')),
        }
      },
    },
    /** A file that only passes on what others own hides where a thing lives. */
    'no-barrels': {
      create: (context) => ({
        Program(program) {
          const exports = program.body.filter(({ type }) => type.startsWith('Export'))
          const passesOn = ({ type, declaration }) =>
            type === 'ImportDeclaration' ||
            type === 'ExportAllDeclaration' ||
            (type === 'ExportNamedDeclaration' && declaration === null)
          if (exports.length > 0 && program.body.every(passesOn)) {
            context.report({ node: program, message: 'This file only re-exports. Import from where a thing lives.' })
          }
        },
      }),
    },
    'telling-file-names': {
      create: (context) => ({
        Program(program) {
          const name = basename(context.filename).split('.')[0]
          if (emptyNames.includes(name ?? '')) {
            context.report({ node: program, message: `"${name}" says nothing. Name the file after what it owns.` })
          }
        },
      }),
    },
  },
}

const refusedSyntax = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'A named export says what it is. Only pages in app/ and config files have a default one.',
  },
]

export default defineConfig([
  globalIgnores([
    'node_modules',
    '**/.next',
    '.built',
    '.data',
    '.test',
    'lib/persistence/generated',
    'next-env.d.ts',
    'screenshots',
  ]),
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    linterOptions: { noInlineConfig: true },
    plugins: { crux },
    rules: {
      'max-lines': ['error', 350],
      'crux/no-barrels': 'error',
      'crux/telling-file-names': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // The compiler says it already (noUnusedLocals), and a function may be async because its type asks for it.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': ['error', ...refusedSyntax],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment through env() of lib/server/env.ts.' },
      ],
      'no-restricted-imports': [
        'error',
        { paths: ['process', 'node:process'].map((name) => ({ name, importNames: ['env', 'default'] })) },
      ],
    },
  },
  {
    // What reaches the browser has no room for the whole of Zod: of a namespace only what is used is kept.
    files: ['lib/{domain,operations,protocol,client,formats,scene,evaluation}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...refusedSyntax,
        ...[
          "ImportDeclaration[source.value='zod'][importKind='value']",
          "ImportDeclaration[source.value='zod/mini'][importKind='value'] > ImportSpecifier",
        ].map((selector) => ({ selector, message: "Write: import * as z from 'zod/mini'" })),
      ],
    },
  },
  {
    files: ['{app,components,lib/client}/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // It warns of libraries that the React Compiler cannot memoize; the compiler is not used here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['{app,components,lib/client,lib/scene}/**/*.{ts,tsx}'],
    // The API speaks to programs, in English, and fonts have names.
    ignores: ['**/*.test.ts', '**/*.test.tsx', 'app/api/**', 'lib/scene/measure.ts'],
    rules: { 'crux/texts-in-catalogue': 'error' },
  },
  // Fixtures hand out functions, and nobody calls those on another object.
  { files: ['tests/**', '**/*.test.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: ['app/**/*.tsx', 'app/**/*.ts', ...configFiles], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['lib/server/env.ts', ...configFiles], rules: { 'no-restricted-properties': 'off' } },
  {
    // Pure code runs the same in the server, the browser, a worker and the command line: it knows nothing around it.
    files: pureFolders.map((folder) => `lib/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'window',
        'document',
        'navigator',
        'fetch',
        'localStorage',
        'console',
      ],
    },
  },
])
