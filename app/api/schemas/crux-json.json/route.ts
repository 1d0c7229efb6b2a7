import { cruxJsonFileSchema } from '@/lib/server/api-document/crux-json-schema'
import { answering } from '@/lib/server/http/responses'

export async function GET(): Promise<Response> {
  return answering(async () =>
    Response.json(cruxJsonFileSchema(), {
      headers: { 'Content-Type': 'application/schema+json', 'Cache-Control': 'private, no-cache' },
    }),
  )
}
