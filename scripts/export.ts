/**
 * `npm run export -- <map> --out <file>`: a map from the database, a file or the standard input, as PNG, SVG or Crux JSON.
 *
 * Ends with 0 and one line that says what was written, or with 2 and one line on stderr that says what to do. It acts for
 * whoever runs Crux, so no rights are asked.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DebateMap } from '../lib/domain/debate-map'
import type { MapId } from '../lib/domain/ids'
import { readCruxJson } from '../lib/formats/crux-json/read'
import { writeCruxJson } from '../lib/formats/crux-json/write'
import { describeFormatError } from '../lib/formats/format-error'
import { composePicture } from '../lib/scene/picture'
import { env } from '../lib/server/env'
import { describeError } from '../lib/server/http/error-table'
import { drawPng } from '../lib/server/images/draw-png'
import { drawSvg } from '../lib/server/images/draw-svg'
import { nodeMeasurer } from '../lib/server/images/node-measurer'
import { pictureQuery, type PictureQuery } from '../lib/server/images/picture-query'
import { pictureRequestOf, type PictureFacts, type RequestFault } from '../lib/server/images/picture-request'
import { sizePicture } from '../lib/server/images/picture-size'
import { parseInput } from '../lib/server/parse-input'
import { StartFailure } from '../lib/server/start-failure'
import { describeFailure } from './describe-failure'
import { withStored } from './stored'

const usage =
  'npm run export -- <map slug, map id, file or -> --out <file.png|svg|json> [--format png|svg|json] [--branch <claim id>] ' +
  '[--depth <levels>] [--only <claim ids>] [--tags <tags>] [--parts thesis,pro,con,loose] ' +
  '[--states unanswered,unsupported] [--layout down|right|radial] [--order hand|stance|newest|size] [--gaps wide|compact] ' +
  '[--text small|usual|large] [--page fit|slide|a4|letter|a3|a2|a1|a0] [--orientation portrait|landscape|auto] ' +
  '[--theme light|dark|print|contrast | --colours <paper,ink,for,against>] [--background theme|none] [--title yes|no] ' +
  '[--legend yes|no] [--date no|today|changed|<day>] [--link no|yes|qr] [--address <of the map on the web>] ' +
  '[--sources list|numbered|none] [--authors yes|no] [--language en|de] [--scale <factor> | --width <pixels>] ' +
  '[--fonts embedded|none]'

/** What an address heeds, but for what is a browser's. */
const pictureOptions = Object.keys(pictureQuery.shape).filter((name) => name !== 'download' && name !== 'revision')

const formats = ['png', 'svg', 'json'] as const
type Format = (typeof formats)[number]

interface Order {
  readonly map: string
  readonly out: string
  readonly format: Format
  readonly query: PictureQuery
  readonly address: string | undefined
}

export async function main(args: readonly string[]): Promise<number> {
  try {
    const order = parseOrder(args)
    const given = await readMap(order.map)
    const { content, extent } = await draw(given, order)
    await write(order.out, content)
    // With -, the standard output is the picture.
    if (order.out !== '-') console.log(`Wrote ${order.out}, ${extent}`)
    return 0
  } catch (error) {
    console.error(describeFailure(error))
    return 2
  }
}

function parseOrder(args: readonly string[]): Order {
  const { positionals, values } = parseOptions(args)
  const { out, format: named, address, ...picture } = values
  const [map, ...more] = positionals
  if (map === undefined || more.length > 0 || out === undefined) throw new StartFailure(`Usage: ${usage}`)
  const ending = extname(out).slice(1).toLowerCase()
  const format = formats.find((one) => one === (named ?? ending))
  if (!format) {
    const wrong = named ?? (ending || 'no ending')
    throw new StartFailure(`Crux writes png, svg and json, not ${wrong}. Name the file so, or add --format png.`)
  }
  const query = parseInput(pictureQuery, picture)
  if (!query.ok) throw new StartFailure(describeError(query.error).sentence)
  if (address !== undefined && !/^https?:\/\/\S+$/.test(address)) {
    throw new StartFailure('The address of a map begins with https:// or http://.')
  }
  if (format === 'json' && Object.keys(picture).length > 0) {
    throw new StartFailure('A JSON file always holds the whole map. Leave out the options of the picture.')
  }
  return { map, out, format, query: query.value, address }
}

function parseOptions(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { ...text, short: 'o' },
        format: text,
        address: text,
        ...Object.fromEntries(pictureOptions.map((name) => [name, text])),
      },
    })
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new StartFailure(`${said?.replace(/\.? To specify .*/, '')}. Usage: ${usage}`)
  }
}

interface GivenMap {
  readonly map: DebateMap
  /** What is known of a stored map besides. */
  readonly facts: Pick<PictureFacts, 'changedAt' | 'authors'>
}

async function readMap(name: string): Promise<GivenMap> {
  if (name === '-') return parseMap(readFileSync(0, 'utf8'), 'The standard input')
  const path = fromCaller(name)
  if (existsSync(path) && statSync(path).isFile()) return parseMap(readFileSync(path, 'utf8'), name)
  if (/[./\\]/.test(name)) throw new StartFailure(`There is no file ${name}.`)
  return findStored(name)
}

function parseMap(text: string, name: string): GivenMap {
  const read = readCruxJson(text)
  if (!read.ok) throw new StartFailure(`${name}: ${describeFormatError(read.error)}`)
  return { map: read.value.map, facts: {} }
}

/** By id or slug. A map in the bin is found too, as it is not gone yet. */
async function findStored(name: string): Promise<GivenMap> {
  return withStored(async (database) => {
    const [{ findMap }, { loadMap }, { findAuthorNames }] = await Promise.all([
      import('../lib/persistence/maps'),
      import('../lib/persistence/map-store'),
      import('../lib/server/maps/packed-snapshot'),
    ])
    const found = await findMap(database, name, undefined)
    const loaded = found && (await loadMap(database, found.map.id as MapId))
    if (!loaded) throw new StartFailure(`There is no map ${name}. Give its slug, its id, or a file.`)
    const names = await findAuthorNames(database, loaded.map)
    const authors = new Map(names.map(({ id, name: said }) => [id, said]))
    return { map: loaded.map, facts: { changedAt: found.map.updatedAt, authors } }
  })
}

interface Drawn {
  readonly content: string | Buffer
  /** How large it is, in words. */
  readonly extent: string
}

async function draw({ map, facts }: GivenMap, { format, query, address }: Order): Promise<Drawn> {
  if (format === 'json') {
    const { size } = map.claims
    return { content: writeCruxJson(map), extent: `a map of ${size} ${size === 1 ? 'claim' : 'claims'}` }
  }
  const { scale, width, fonts } = query
  if (query.authors === 'yes' && !facts.authors) {
    throw new StartFailure('A file does not hold the names of its authors. Leave out --authors.')
  }
  const request = pictureRequestOf(map, query, { ...facts, address, now: new Date() })
  if (!request.ok) throw new StartFailure(describeFault(request.error))
  const list = composePicture(map, nodeMeasurer(query.language), request.value)
  if (format === 'svg') {
    const factor = width === undefined ? (scale ?? 1) : width / list.page.width
    const content = drawSvg(list, { scale: factor, hasFonts: fonts === 'embedded' })
    return { content, extent: inPixels(list.page.width * factor, list.page.height * factor) }
  }
  const size = sizePicture(list.page, { scale, width })
  if (!size.ok) throw new StartFailure(describeError(size.error).sentence)
  return { content: await drawPng(list, size.value), extent: inPixels(size.value.width, size.value.height) }
}

function describeFault(fault: RequestFault): string {
  if (fault.code === 'claim-not-found') return `The map has no claim ${fault.claim}.`
  if (fault.code === 'picture-without-address') return 'Say where the map is on the web: --address https://….'
  return describeError(fault).sentence
}

function inPixels(width: number, height: number): string {
  return `${Math.round(width)} × ${Math.round(height)} pixels`
}

async function write(out: string, content: string | Buffer): Promise<void> {
  if (out === '-') return writeToStandardOutput(content)
  const path = fromCaller(out)
  if (!existsSync(dirname(path))) throw new StartFailure(`There is no folder ${dirname(path)}. Make it first.`)
  if (existsSync(path) && statSync(path).isDirectory()) throw new StartFailure(`${out} is a folder. Name a file in it.`)
  writeFileSync(path, content)
}

/** Whoever reads it may have seen enough before its end, as `head` has: that is no fault. */
function writeToStandardOutput(content: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => {
      const isUnread = error && 'code' in error && error.code === 'EPIPE'
      if (error && !isUnread) reject(error)
      else resolve()
    })
  })
}

/** npm runs scripts in the project's folder; a file name is meant from where npm was called. */
function fromCaller(path: string): string {
  return resolve(env().INIT_CWD ?? process.cwd(), path)
}
