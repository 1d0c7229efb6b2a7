import { packedViewOf, readFirstView } from '@/lib/client/first-view'
import { database } from '@/lib/server/database'
import { parseQuery } from '@/lib/server/http/read-body'
import { answering, errorResponse } from '@/lib/server/http/responses'
import { askerOf } from '@/lib/server/maps/asker'
import { laidOutResponse, sceneQuery } from '@/lib/server/scenes/laid-out-response'

export async function GET(request: Request, { params }: RouteContext<'/api/maps/[id]/scene'>): Promise<Response> {
  return answering(async () => {
    const query = parseQuery(request, sceneQuery)
    if (!query.ok) return errorResponse(query.error)
    const { at: revision, language, room, view, open } = query.value
    const asked = readFirstView(view, null)
    const wanted = packedViewOf(open === 'all' ? { ...asked, collapsed: [] } : asked, room)
    return laidOutResponse(database(), (await params).id, await askerOf(request), { revision, language, view: wanted })
  })
}
