import { database } from '@/lib/server/database'
import { answering, errorResponse, resultResponse } from '@/lib/server/http/responses'
import { signedInAskerOf } from '@/lib/server/maps/asker'
import { copyMap } from '@/lib/server/maps/create-map'

export async function POST(request: Request, { params }: RouteContext<'/api/maps/[id]/copy'>): Promise<Response> {
  return answering(async () => {
    const asker = await signedInAskerOf(request)
    if (!asker.ok) return errorResponse(asker.error)
    return resultResponse(await copyMap(database(), (await params).id, asker.value), 201)
  })
}
