import { database } from '@/lib/server/database'
import { readJson } from '@/lib/server/http/read-body'
import { answering, errorResponse, resultResponse } from '@/lib/server/http/responses'
import { signedInAskerOf } from '@/lib/server/maps/asker'
import { extractBranch, extractInput } from '@/lib/server/maps/extract-branch'

export async function POST(request: Request, { params }: RouteContext<'/api/maps/[id]/extract'>): Promise<Response> {
  return answering(async () => {
    const asker = await signedInAskerOf(request)
    if (!asker.ok) return errorResponse(asker.error)
    const input = await readJson(request, extractInput)
    if (!input.ok) return errorResponse(input.error)
    return resultResponse(await extractBranch(database(), (await params).id, asker.value, input.value), 201)
  })
}
