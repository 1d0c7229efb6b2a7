import { answering } from '@/lib/server/http/responses'
import { previewResponse } from '@/lib/server/imports/import-response'

/** What a file would become. Nothing is written. */
export async function POST(request: Request): Promise<Response> {
  return answering(() => previewResponse(request))
}
