import { database } from '@/lib/server/database'
import { readJson } from '@/lib/server/http/read-body'
import { answering, errorResponse, resultResponse } from '@/lib/server/http/responses'
import { askerOf } from '@/lib/server/maps/asker'
import { changeMap, changeMapInput } from '@/lib/server/maps/change-map'

export async function PATCH(request: Request, { params }: RouteContext<'/api/maps/[id]'>): Promise<Response> {
  return answering(async () => {
    const input = await readJson(request, changeMapInput)
    if (!input.ok) return errorResponse(input.error)
    return resultResponse(await changeMap(database(), (await params).id, await askerOf(request), input.value))
  })
}

/** Into the bin, for 30 days. */
export async function DELETE(request: Request, { params }: RouteContext<'/api/maps/[id]'>): Promise<Response> {
  return answering(async () =>
    resultResponse(await changeMap(database(), (await params).id, await askerOf(request), { deleted: true })),
  )
}
