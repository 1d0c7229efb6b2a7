/**
 * `npm run export -- <map> --out <file>`: a map from the database, a file or the standard input, as a picture of any kind or as a
 * file of any format.
 *
 * Ends with 0 and one line that says what was written, or with 2 and one line on stderr that says what to do. It acts for
 * whoever runs Crux, so no rights are asked.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DebateMap } from '../lib/domain/debate-map'
import type { MapId } from '../lib/domain/ids'
import { ok } from '../lib/domain/result'
import type { MapWriter } from '../lib/formats/format'
import { describeFormatError } from '../lib/formats/format-error'
import { isPng, readPicture } from '../lib/formats/picture/read'
import { readAny } from '../lib/formats/readers'
import { writers } from '../lib/formats/writers'
import { env } from '../lib/server/env'
import { describeError } from '../lib/server/http/error-table'
import { drawMap } from '../lib/server/images/draw-map'
import { fileQuery, type FileQuery } from '../lib/server/images/file-query'
import { kindOfEnding, pictureKinds, type PictureKind } from '../lib/server/images/picture-kinds'
import { pictureQuery, type PictureQuery } from '../lib/server/images/picture-query'
import { pictureRequestOf, type PictureFacts, type RequestFault } from '../lib/server/images/picture-request'
import { parseInput } from '../lib/server/parse-input'
import { StartFailure } from '../lib/server/start-failure'
import { describeFailure } from './describe-failure'
import { withStored } from './stored'

const kinds = [...new Set([...pictureKinds, ...writers.map(({ ending }) => ending)])]

const usage =
  `npm run export -- <map slug, map id, file or -> --out <file.${kinds.join('|')}> [--format <kind>] [--branch <claim id>] ` +
  '[--depth <levels>] [--only <claim ids>] [--tags <tags>] [--parts thesis,pro,con,loose] ' +
  '[--states unanswered,unsupported] [--layout down|right|radial] [--order hand|stance|newest|size] [--gaps wide|compact] ' +
  '[--text small|usual|large] [--page fit|slide|a4|letter|a3|a2|a1|a0] [--orientation portrait|landscape|auto] ' +
  '[--theme light|dark|print|contrast | --colours <paper,ink,for,against>] [--background theme|none] [--title yes|no] ' +
  '[--legend yes|no] [--date no|today|changed|<day>] [--link no|yes|qr] [--address <of the map on the web>] ' +
  '[--sources list|numbered|none] [--authors yes|no] [--language en|de] [--scale <factor> | --width <pixels> | --dpi <dots>] ' +
  '[--quality <1 to 100>] [--fonts embedded|none|paths] [--map none|inside] [--pages one|sheets|branches] [--paper a4|letter|a3]'

/** What an address heeds, but for what is a browser's. */
const pictureOptions = [...Object.keys(pictureQuery.shape), ...Object.keys(fileQuery.shape)].filter(
  (name) => name !== 'download' && name !== 'revision',
)

type Kind = { readonly picture: PictureKind } | { readonly writer: MapWriter }

interface Order {
  readonly map: string
  readonly out: string
  readonly kind: Kind
  readonly query: PictureQuery
  readonly file: FileQuery
  readonly address: string | undefined
}

export async function main(args: readonly string[]): Promise<number> {
  try {
    const order = parseOrder(args)
    const given = await readMap(order.map)
    const { content, extent, notes } = await draw(given, order)
    await write(order.out, content)
    for (const note of notes) console.error(note)
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
  const kind = kindOf(named ?? ending)
  if (!kind) {
    const wrong = named ?? (ending || 'no ending')
    throw new StartFailure(`Crux writes ${kinds.join(', ')}, not ${wrong}. Name the file so, or add --format png.`)
  }
  const query = parseInput(pictureQuery, picture)
  if (!query.ok) throw new StartFailure(describeError(query.error).sentence)
  if (address !== undefined && !/^https?:\/\/\S+$/.test(address)) {
    throw new StartFailure('The address of a map begins with https:// or http://.')
  }
  const file = parseInput(fileQuery, picture)
  if (!file.ok) throw new StartFailure(describeError(file.error).sentence)
  if ('writer' in kind && Object.keys(picture).length > 0) {
    const { ending: its } = kind.writer
    throw new StartFailure(`A ${its} file always holds the whole map. Leave out the options of the picture.`)
  }
  return { map, out, kind, query: query.value, file: file.value, address }
}

/** By the name of a format, or the ending of a file. */
function kindOf(name: string): Kind | undefined {
  const picture = kindOfEnding(name)
  if (picture) return { picture }
  const writer = writers.find((one) => one.name === name) ?? writers.find((one) => one.ending === name)
  return writer && { writer }
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
  if (name === '-') return parseMap(readFileSync(0), 'The standard input')
  const path = fromCaller(name)
  if (existsSync(path) && statSync(path).isFile()) return parseMap(readFileSync(path), name)
  if (/[./\\]/.test(name)) throw new StartFailure(`There is no file ${name}.`)
  return findStored(name)
}

/** A file of any format, or a picture with a map inside. */
async function parseMap(bytes: Buffer, name: string): Promise<GivenMap> {
  const text = bytes.toString('utf8')
  const isPicture = isPng(bytes) || /^[^]{0,200}<svg[\s>]/.test(text)
  const carried = isPicture ? await readPicture(bytes) : ok(text)
  const read = carried.ok ? readAny(carried.value) : carried
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
  readonly content: string | Uint8Array
  /** How large it is, in words. */
  readonly extent: string
  /** What could not be kept or shown. */
  readonly notes: readonly string[]
}

async function draw({ map, facts }: GivenMap, { kind, query, file, address }: Order): Promise<Drawn> {
  if ('writer' in kind) {
    const { size } = map.claims
    const { content, losses } = kind.writer.write(map)
    const notes = losses.map(({ code, count, places }) => `Not kept: ${code} (${count}) ${places.join(', ')}`.trim())
    return { content, extent: `a map of ${size} ${size === 1 ? 'claim' : 'claims'}`, notes }
  }
  const { scale, width, language } = query
  if (query.authors === 'yes' && !facts.authors) {
    throw new StartFailure('A file does not hold the names of its authors. Leave out --authors.')
  }
  const request = pictureRequestOf(map, query, { ...facts, address, now: new Date() })
  if (!request.ok) throw new StartFailure(describeFault(request.error))
  const drawn = await drawMap(map, {
    kind: kind.picture,
    request: request.value,
    size: { scale, width },
    language,
    file,
    facts: { date: facts.changedAt },
  })
  if (!drawn.ok) throw new StartFailure(describeError(drawn.error).sentence)
  const { content, extent, missing } = drawn.value
  const notes = missing.length > 0 ? [`No font has ${missing.slice(0, 40).join(' ')}: an empty box stands there.`] : []
  return { content, extent, notes }
}

function describeFault(fault: RequestFault): string {
  if (fault.code === 'claim-not-found') return `The map has no claim ${fault.claim}.`
  if (fault.code === 'picture-without-address') return 'Say where the map is on the web: --address https://….'
  return describeError(fault).sentence
}

async function write(out: string, content: string | Uint8Array): Promise<void> {
  if (out === '-') return writeToStandardOutput(content)
  const path = fromCaller(out)
  if (!existsSync(dirname(path))) throw new StartFailure(`There is no folder ${dirname(path)}. Make it first.`)
  if (existsSync(path) && statSync(path).isDirectory()) throw new StartFailure(`${out} is a folder. Name a file in it.`)
  writeFileSync(path, content)
}

/** Whoever reads it may have seen enough before its end, as `head` has: that is no fault. */
function writeToStandardOutput(content: string | Uint8Array): Promise<void> {
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
