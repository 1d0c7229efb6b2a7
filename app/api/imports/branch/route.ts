import { answering } from '@/lib/server/http/responses'
import { branchResponse } from '@/lib/server/imports/import-response'

/** A file as a branch that can be put on a map. Nothing is written. */
export async function POST(request: Request): Promise<Response> {
  return answering(() => branchResponse(request))
}
