import { database } from '@/lib/server/database'
import { readJson } from '@/lib/server/http/read-body'
import { answering, errorResponse, resultResponse } from '@/lib/server/http/responses'
import { askerOf } from '@/lib/server/maps/asker'
import { addContributor, addContributorInput, readContributors } from '@/lib/server/maps/contributors'

type Context = RouteContext<'/api/maps/[id]/contributors'>

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () =>
    resultResponse(await readContributors(database(), (await params).id, await askerOf(request))),
  )
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const input = await readJson(request, addContributorInput)
    if (!input.ok) return errorResponse(input.error)
    return resultResponse(await addContributor(database(), (await params).id, await askerOf(request), input.value))
  })
}
