import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { childEnvironment } from '@/lib/server/env'
import { findPlace } from '@/lib/server/postgres-place'
import { main } from '../../scripts/export'
import { seedDatabase } from '../../seed/run'
import { createTestDatabase } from '../support/postgres'

const uniforms = 'seed/maps/school-uniforms.json'
let folder: string
let url: string
let drop: () => Promise<void>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crux export '))
  ;({ url, drop } = await createTestDatabase())
  vi.stubEnv('DATABASE_URL', url)
  await seedDatabase({ databaseUrl: url, demoPassword: 'made on first start', log: () => undefined })
})
afterAll(async () => {
  await drop()
  rmSync(folder, { recursive: true })
})

interface Outcome {
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

/** The script as `npm run export` starts it. */
function runExport(
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Buffer; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'export', ...args], {
    env: childEnvironment({ INIT_CWD: process.cwd(), DATABASE_URL: url, ...env }),
  })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.end(input)
  return new Promise((resolve) =>
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() })
    }),
  )
}

const fileIn = (name: string) => join(folder, name)

describe('npm run export', () => {
  test('paints a map from the database by its slug', async () => {
    const file = fileIn('a map.png')
    const { code, stdout, stderr } = await runExport(['school-uniforms', '--out', file, '--width', '1200'])
    const png = PNG.sync.read(readFileSync(file))
    const line = `Wrote ${file}, 1200 × ${png.height} pixels\n`
    expect({ code, stderr, stdout: stdout.toString() }).toEqual({ code: 0, stderr: '', stdout: line })
    expect(png.width).toBe(1200)
    expect(png.height).toBeGreaterThan(400)
  })

  test('needs no database for a file, nor for the standard input', async () => {
    const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' }
    const file = fileIn('map.svg')
    const { code, stdout, stderr } = await runExport([uniforms, '-o', file, '--theme', 'dark'], { env })
    const svg = readFileSync(file, 'utf8')
    expect(svg).toContain('fill="#151513"')
    const [, width, height] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
    const line = `Wrote ${file}, ${Math.round(Number(width))} × ${Math.round(Number(height))} pixels\n`
    expect({ code, stderr, stdout: stdout.toString() }).toEqual({ code: 0, stderr: '', stdout: line })
    const piped = await runExport(['-', '--out', '-', '--format', 'svg', '--fonts', 'none'], {
      env,
      input: readFileSync(uniforms, 'utf8'),
    })
    expect(piped).toMatchObject({ code: 0, stderr: '' })
    expect(piped.stdout.toString()).toMatch(/^<\?xml.*<\/svg>\n$/s)
  })

  test('ends quietly where nobody reads the picture', async () => {
    const args = [uniforms, '--out', '-', '--format', 'svg']
    const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'export', ...args])
    child.stdout.destroy()
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, said }).toEqual({ code: 0, said: '' })
  })

  test('gives back as JSON what it was given, and a branch to a depth', async () => {
    const file = fileIn('map.json')
    const { code, stdout: said } = await runExport(['open-model-weights', '--out', file])
    const written = JSON.parse(readFileSync(file, 'utf8')) as { claims: unknown[] }
    expect(written).toMatchObject({ format: 'crux', map: { id: 'open-model-weights' } })
    expect({ code, said: said.toString() }).toEqual({
      code: 0,
      said: `Wrote ${file}, a map of ${written.claims.length} claims\n`,
    })
    const branch = ['--branch', 'release-needs-more-care', '--depth', '1']
    const { stdout } = await runExport(['-', '--out', '-', '--format', 'svg', ...branch], {
      input: readFileSync(file, 'utf8'),
    })
    const claims = [...stdout.toString().matchAll(/<g id="claim-([\w-]+)"/g)].map(([, id]) => id)
    expect(claims).toContain('release-needs-more-care')
    expect(claims).toContain('rivals-fear-misuse')
    expect(claims).not.toContain('publish-weights')
    expect(claims).not.toContain('screening-fails')
  })

  test.each([
    [['school-uniforms'], 'Usage: npm run export'],
    [['nowhere', '--out', 'x.png'], 'There is no map nowhere.'],
    [['nowhere.json', '--out', 'x.png'], 'There is no file nowhere.json.'],
    [[uniforms, '--out', 'x.exe'], 'Crux writes png, webp, jpeg, svg, pdf, html, pptx,'],
    [[uniforms, '--out', 'no-such-folder/x.png'], 'There is no folder'],
    [[uniforms, '--out', 'lib'], 'not no ending. Name the file so'],
    [[uniforms, '--out', 'x.png', '--branch', 'nobody'], 'The map has no claim nobody.'],
    [['seed/maps/open-model-weights.json', '--out', 'x.png', '--scale', '10'], 'Choose a scale of at most'],
    [[uniforms, '--out', 'x.png', '--scale', '2', '--width', '900'], 'Give a scale or a width, not both.'],
    [[uniforms, '--out', 'x.png', '--theme', 'purple'], 'The theme must be light, dark, print or contrast.'],
    [[uniforms, '--out', 'x.json', '--theme', 'dark'], 'A json file always holds the whole map.'],
    [[uniforms, '--out', 'x.png', '--colour', 'red'], "Unknown option '--colour'."],
    [['package.json', '--out', 'x.png'], 'Crux does not know what kind of file this is.'],
    [[uniforms, '--out', 'x.pdf', '--paper', 'b5'], 'The paper must be a4, letter or a3.'],
  ])('%j ends with 2 and one line', async (args, sentence) => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    try {
      expect(await main(args)).toBe(2)
      expect(said.mock.calls).toEqual([[expect.stringContaining(sentence)]])
      expect(String(said.mock.calls[0])).not.toContain('\n')
    } finally {
      said.mockRestore()
    }
    expect(existsSync('x.png')).toBe(false)
  })

  test('writes every kind of picture, and reads a picture with its map inside', async () => {
    const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' }
    const beginnings = { webp: 'RIFF', jpg: '\u00ff\u00d8\u00ff', pdf: '%PDF-1.7', html: '<!doctype html>', pptx: 'PK' }
    for (const [ending, beginning] of Object.entries(beginnings)) {
      const file = fileIn(`kinds.${ending}`)
      expect(await main([uniforms, '--out', file]), ending).toBe(0)
      expect(readFileSync(file).toString('latin1').slice(0, beginning.length)).toBe(beginning)
    }
    const picture = fileIn('carrier.png')
    expect(await main([uniforms, '--out', picture, '--map', 'inside', '--width', '300'])).toBe(0)
    const { stdout } = await runExport(['-', '--out', '-', '--format', 'json'], { env, input: readFileSync(picture) })
    expect(await runExport([uniforms, '--out', '-', '--format', 'json'], { env })).toMatchObject({ stdout })
  })

  test('says where a broken file is broken', async () => {
    writeFileSync(fileIn('broken.json'), readFileSync(uniforms, 'utf8').replace('"pro"', '"perhaps"'))
    const { code, stdout, stderr } = await runExport([fileIn('broken.json'), '--out', fileIn('x.png')])
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^.*line \d+, column \d+ \(arguments\.0\.stance\).*\n$/)
  })

  test('starts a Postgres of its own where none runs, and stops it again', async () => {
    const data = fileIn('data')
    const env = { DATABASE_URL: '', CRUX_DATA_DIR: data }
    const { code, stderr } = await runExport(['school-uniforms', '--out', fileIn('y.png')], { env })
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'Nothing is stored yet. Run npm start once.\n' })
    const place = await findPlace(data)
    expect(existsSync(join(place.data, 'PG_VERSION'))).toBe(true)
    expect(existsSync(join(place.data, 'postmaster.pid'))).toBe(false)
    rmSync(dirname(place.data), { recursive: true })
  })
})
