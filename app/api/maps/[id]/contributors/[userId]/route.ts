import { database } from '@/lib/server/database'
import { readJson } from '@/lib/server/http/read-body'
import { answering, errorResponse, resultResponse } from '@/lib/server/http/responses'
import { askerOf } from '@/lib/server/maps/asker'
import { changeRole, changeRoleInput, removePerson } from '@/lib/server/maps/contributors'

type Context = RouteContext<'/api/maps/[id]/contributors/[userId]'>

export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const input = await readJson(request, changeRoleInput)
    if (!input.ok) return errorResponse(input.error)
    const { id, userId } = await params
    return resultResponse(await changeRole(database(), id, await askerOf(request), userId, input.value.role))
  })
}

export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id, userId } = await params
    return resultResponse(await removePerson(database(), id, await askerOf(request), userId))
  })
}
