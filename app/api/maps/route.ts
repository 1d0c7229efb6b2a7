import { database } from '@/lib/server/database'
import { readJson } from '@/lib/server/http/read-body'
import { answering, errorResponse, jsonResponse } from '@/lib/server/http/responses'
import { signedInAskerOf } from '@/lib/server/maps/asker'
import { createMap, createMapInput } from '@/lib/server/maps/create-map'
import { listKeptMaps } from '@/lib/server/maps/list-maps'

export async function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const asker = await signedInAskerOf(request)
    if (!asker.ok) return errorResponse(asker.error)
    return jsonResponse({ maps: await listKeptMaps(database(), asker.value.userId) })
  })
}

export async function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const asker = await signedInAskerOf(request)
    if (!asker.ok) return errorResponse(asker.error)
    const input = await readJson(request, createMapInput)
    if (!input.ok) return errorResponse(input.error)
    return jsonResponse(await createMap(database(), asker.value.userId, input.value), 201)
  })
}
