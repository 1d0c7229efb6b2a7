import { database } from '@/lib/server/database'
import { answering } from '@/lib/server/http/responses'
import { askerOf } from '@/lib/server/maps/asker'
import { snapshotResponse } from '@/lib/server/maps/snapshot-response'

export async function GET(request: Request, { params }: RouteContext<'/api/maps/[id]/snapshot'>): Promise<Response> {
  return answering(async () => snapshotResponse(database(), (await params).id, await askerOf(request), request))
}
