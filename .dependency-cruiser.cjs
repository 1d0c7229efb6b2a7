// Who may import whom: the table under "Folders" in ARCHITECTURE.md, read from there, so that page and check are one.
// Denied unless listed, type imports included. A unit test keeps its own files beside the source and may import anything.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const PURE = ['domain', 'operations', 'policy', 'scene', 'formats', 'evaluation', 'protocol']
const LIB = [...PURE, 'language', 'persistence', 'realtime', 'server', 'client']
const TESTS = '\\.test\\.tsx?$'
const GENERATED = '^lib/persistence/generated/'

/** What the words in the column "may import" stand for, as paths. */
const WORDS = {
  ...Object.fromEntries(LIB.map((name) => [name, [`lib/${name}`]])),
  'pure folders': PURE.map((name) => `lib/${name}`),
  'all of lib but client': LIB.filter((name) => name !== 'client').map((name) => `lib/${name}`),
  messages: ['messages'],
  ui: ['components/ui'],
  components: ['components'],
  nothing: [],
}

/** The packages that pure folders may need; a row names its own. */
const PACKAGES = ['zod', 'yaml', 'fast-xml-parser', 'uqr', 'fflate']

function readTable() {
  const page = readFileSync(join(__dirname, 'ARCHITECTURE.md'), 'utf8')
  const lines = page.slice(page.indexOf('## Folders'), page.indexOf('## Geometry')).split('\n')
  const rows = lines.filter((line) => line.startsWith('| `')).map((line) => line.split('|').map((cell) => cell.trim()))
  if (rows.length < 10) throw new Error('ARCHITECTURE.md has lost its table of folders.')
  return rows.map(([, folders, , allowed]) => {
    const words = allowed.replaceAll('`', '').split(', ')
    return {
      from: [...folders.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
      to: allowed === 'anything' ? 'anything' : words.filter((word) => !PACKAGES.includes(word)).flatMap(pathsOf),
      packages: [...new Set(['zod', ...words.filter((word) => PACKAGES.includes(word))])],
    }
  })
}

function pathsOf(word) {
  const paths = WORDS[word]
  if (!paths)
    throw new Error(`The table in ARCHITECTURE.md says "${word}", which .dependency-cruiser.cjs does not know.`)
  return paths
}

/** `lib/domain` stands for all that is in it, `proxy.ts` for the file. */
function pattern(paths) {
  const escaped = paths.map((path) => (path.endsWith('.ts') ? `${path.replaceAll('.', '\\.')}$` : `${path}/`))
  return `^(${escaped.join('|')})`
}

const table = readTable()
const OURS = '^(?!.*node_modules/)'
const CONFIG_FILES = '^([^/]+\\.config\\.(ts|js|mjs)|\\.dependency-cruiser\\.cjs|next-env\\.d\\.ts)$'
const everyFolder = pattern(table.flatMap(({ from }) => from))

const rows = table
  .filter(({ to }) => to !== 'anything')
  .map(({ from, to }) => ({
    name: `${from[0]} imports only what its row lists`,
    severity: 'error',
    from: { path: pattern(from), pathNot: TESTS },
    to: { path: OURS, pathNot: pattern([...from, ...to]), dependencyTypesNot: ['core'] },
  }))

const pure = pattern(WORDS['pure folders'])
const notPure = { path: pure, pathNot: TESTS }

const pureRows = table
  .filter(({ from }) => from.some((name) => WORDS['pure folders'].includes(name)))
  .map(({ from, packages }) => ({
    name: `${from[0]} needs no package but ${packages.join(', ')}`,
    severity: 'error',
    from: { path: pattern(from), pathNot: TESTS },
    to: { path: 'node_modules/', pathNot: `node_modules/(${packages.join('|')})/` },
  }))

module.exports = {
  forbidden: [
    ...rows,
    {
      name: 'every file has a row',
      comment: 'A folder of its own needs a line in the table of ARCHITECTURE.md.',
      severity: 'error',
      from: { path: OURS, pathNot: [everyFolder, CONFIG_FILES] },
      to: {},
    },
    { name: 'no circles', severity: 'error', from: { pathNot: GENERATED }, to: { circular: true } },
    { name: 'nothing is missing', severity: 'error', from: { pathNot: GENERATED }, to: { couldNotResolve: true } },
    {
      name: 'pure code knows no I/O',
      severity: 'error',
      from: notPure,
      to: { dependencyTypes: ['core'] },
    },
    ...pureRows,
    {
      name: 'only components/canvas knows React Flow',
      severity: 'error',
      comment: 'The benchmark has a plain page of its own to compare with.',
      from: { pathNot: ['^components/canvas/', '^tests/bench/plain-react-flow/'] },
      to: { path: 'node_modules/@xyflow/' },
    },
    {
      name: 'only lib/persistence knows Prisma',
      severity: 'error',
      from: { path: OURS, pathNot: ['^lib/persistence/', '^prisma\\.config\\.ts$'] },
      to: { path: ['node_modules/@?prisma/', GENERATED] },
    },
    {
      name: 'only the interface knows React and Next',
      severity: 'error',
      from: { path: '^lib/(persistence|realtime)/|^seed/' },
      to: { path: 'node_modules/(react|react-dom|next|next-auth)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    doNotFollow: { path: ['node_modules', GENERATED] },
    exclude: { path: ['^\\.next/', '^\\.built/', '^\\.data/', '^\\.test/', '^next-env\\.d\\.ts$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    combinedDependencies: false,
  },
}
