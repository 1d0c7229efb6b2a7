import { database } from '@/lib/server/database'
import { answering, errorResponse, jsonResponse } from '@/lib/server/http/responses'
import { askerOf } from '@/lib/server/maps/asker'
import { readMap, toSnapshot } from '@/lib/server/maps/read-map'

export async function GET(request: Request, { params }: RouteContext<'/api/maps/[id]/snapshot'>): Promise<Response> {
  return answering(async () => {
    const read = await readMap(database(), (await params).id, await askerOf(request))
    return read.ok ? jsonResponse(await toSnapshot(database(), read.value.map)) : errorResponse(read.error)
  })
}
