import { database } from '@/lib/server/database'
import { answering } from '@/lib/server/http/responses'
import { importResponse } from '@/lib/server/imports/import-response'

/** Makes a map of a file. */
export async function POST(request: Request): Promise<Response> {
  return answering(() => importResponse(database(), request))
}
