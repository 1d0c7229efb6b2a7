import { MAX_BODY_BYTES, submitRequest } from '@/lib/protocol/messages'
import { database } from '@/lib/server/database'
import { readJson, parseQuery } from '@/lib/server/http/read-body'
import { answering, errorResponse, jsonResponse, resultResponse } from '@/lib/server/http/responses'
import { askerOf, signedInAskerOf } from '@/lib/server/maps/asker'
import { readTail, tailQuery } from '@/lib/server/maps/read-map'
import { receiveOperations } from '@/lib/server/maps/receive-operations'

type Context = RouteContext<'/api/maps/[id]/operations'>

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const query = parseQuery(request, tailQuery)
    if (!query.ok) return errorResponse(query.error)
    return resultResponse(await readTail(database(), (await params).id, await askerOf(request), query.value.since))
  })
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const asker = await signedInAskerOf(request)
    if (!asker.ok) return errorResponse(asker.error)
    const input = await readJson(request, submitRequest, MAX_BODY_BYTES)
    if (!input.ok) return errorResponse(input.error)
    const received = await receiveOperations(database(), (await params).id, asker.value, input.value)
    return received.ok ? jsonResponse(received.value.body, received.value.status) : errorResponse(received.error)
  })
}
