import { database } from '@/lib/server/database'
import { answering } from '@/lib/server/http/responses'
import { pictureResponse } from '@/lib/server/images/picture-response'
import { askerOf } from '@/lib/server/maps/asker'

export async function GET(request: Request, { params }: RouteContext<'/maps/[id]/image.html'>): Promise<Response> {
  return answering(async () => pictureResponse(database(), (await params).id, await askerOf(request), 'html', request))
}
