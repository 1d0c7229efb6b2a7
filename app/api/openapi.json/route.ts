import { openApi } from '@/lib/server/api-document/openapi'
import { answering, jsonResponse } from '@/lib/server/http/responses'

export async function GET(): Promise<Response> {
  return answering(async () => jsonResponse(openApi()))
}
