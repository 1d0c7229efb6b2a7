import { database } from '@/lib/server/database'
import { answering } from '@/lib/server/http/responses'
import { exportResponse } from '@/lib/server/exports/export-response'
import { askerOf } from '@/lib/server/maps/asker'

/** The map as a file of another program. */
export async function GET(request: Request, { params }: RouteContext<'/api/maps/[id]/export'>): Promise<Response> {
  return answering(async () => {
    const { searchParams } = new URL(request.url)
    return exportResponse(database(), (await params).id, await askerOf(request), searchParams)
  })
}
