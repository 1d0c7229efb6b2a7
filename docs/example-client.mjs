// Makes a map of a file, adds a reason for its thesis, and saves the map as an SVG:
//   CRUX_URL=http://localhost:3000 CRUX_TOKEN=crux_… node docs/example-client.mjs debate.json debate.svg
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

const { CRUX_URL = 'http://localhost:3000', CRUX_TOKEN } = process.env
const [source, target] = process.argv.slice(2)

async function ask(method, path, body, type = 'application/json') {
  const headers = { Authorization: `Bearer ${CRUX_TOKEN}`, ...(body ? { 'Content-Type': type } : {}) }
  const answer = await fetch(CRUX_URL + path, { method, headers, body })
  if (answer.ok) return answer
  const { error } = await answer.json()
  throw new Error(`${method} ${path} was refused: ${error.message}`)
}

// The file may be of any format that Crux reads; what it is, its content tells.
const file = await readFile(source)
const imported = await (await ask('POST', '/api/imports', file, 'application/octet-stream')).json()
for (const { sentence } of imported.losses) console.log(`Not kept: ${sentence}`)

const map = await (await ask('GET', `/api/maps/${imported.id}/export?format=crux-json`)).json()
const thesis = map.claims.find((claim) => claim.thesis)

// Ids are yours to choose. That of the operation makes it safe to send it again.
const operation = {
  kind: 'add-reason',
  args: {
    claimId: randomUUID(),
    argumentId: randomUUID(),
    text: 'A program says so.',
    stance: 'pro',
    conclusion: { claim: thesis.id },
  },
}
await ask(
  'POST',
  `/api/maps/${imported.id}/operations`,
  JSON.stringify({ operations: [{ id: randomUUID(), operation }] }),
)

await writeFile(target, await (await ask('GET', `/maps/${imported.id}/image.svg`)).text())
console.log(`${CRUX_URL}/maps/${imported.id} is drawn in ${target}.`)
