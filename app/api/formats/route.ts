import { answering, jsonResponse } from '@/lib/server/http/responses'
import { readSay } from '@/lib/server/language/read-language'
import { listFormats } from '@/lib/server/exports/list-formats'

/** Which formats are read and written. */
export async function GET(): Promise<Response> {
  return answering(async () => jsonResponse(listFormats(await readSay())))
}
