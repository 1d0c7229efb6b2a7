/**
 * `npm run generate-map -- <claims>`: puts a generated debate of any size into Crux, for trying things out at that size and
 * for measurements. The same number and seed give the same debate; it comes in as people would have told it, step by step.
 */
import { parseArgs } from 'node:util'
import { limits } from '../lib/domain/limits'
import { StartFailure } from '../lib/server/start-failure'
import { generateMap } from '../seed/generate-map'
import { tellDebate } from '../seed/tell-debate'
import { withStored } from './stored'

const usage =
  'npm run generate-map -- <number of claims> [--title <title>] [--seed <number>] [--owner <e-mail address>]'

interface Order {
  readonly claims: number
  readonly seed: number
  readonly title: string | undefined
  readonly owner: string
}

export async function main(args: readonly string[]): Promise<number> {
  const { claims, seed, title, owner } = parseOrder(args)
  const map = generateMap({ claims, seed })
  const details = { ...map.details, ...(title === undefined ? {} : { title }) }
  const id = await withStored(async (database) => {
    const [{ findUserByEmail }, { makeFilledMap }, { updateMap }] = await Promise.all([
      import('../lib/persistence/accounts'),
      import('../lib/server/maps/create-map'),
      import('../lib/persistence/maps'),
    ])
    const user = await findUserByEmail(database, owner)
    if (!user) throw new StartFailure(`There is no account ${owner}. Name one with --owner.`)
    const made = await makeFilledMap(database, { ...details, ownerId: user.id }, tellDebate({ ...map, details }))
    await updateMap(database, made, { visibility: 'public' })
    return made
  })
  console.log(`/maps/${id} is a public map of ${claims} claims: “${details.title}”`)
  return 0
}

function parseOrder(args: readonly string[]): Order {
  const { positionals, values } = parseOptions(args)
  const [count, ...more] = positionals
  const claims = Number(count)
  const seed = Number(values.seed)
  if (more.length > 0 || !Number.isInteger(claims) || !Number.isInteger(seed)) throw new StartFailure(`Usage: ${usage}`)
  if (claims < 1 || claims > limits.claimsPerMap)
    throw new StartFailure(`A map has 1 to ${limits.claimsPerMap} claims. Ask for so many.`)
  return { claims, seed, title: values.title, owner: values.owner }
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        seed: { type: 'string', default: '1' },
        owner: { type: 'string', default: 'demo@crux.local' },
      },
    })
  } catch {
    throw new StartFailure(`Usage: ${usage}`)
  }
}
