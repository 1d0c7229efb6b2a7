import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { z } from 'zod'
import { withAuthOptions } from '@/lib/server/accounts/auth-options'
import { capBody, parseQuery } from '@/lib/server/http/read-body'
import { answering, errorResponse } from '@/lib/server/http/responses'

// next-auth puts what it is asked into headers and redirects, where such characters make it fall over.
const query = z.record(z.string(), z.string().regex(/^[ -~]*$/, 'This address holds characters that cannot be.'))

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  return answering(async () => {
    const asked = parseQuery(request, query)
    if (!asked.ok) return errorResponse(asked.error)
    const [action, provider] = (await context.params).nextauth
    // Passwords are sent, not linked to; next-auth would call this a fault of its own.
    if (request.method === 'GET' && action === 'callback' && provider === 'credentials') {
      return errorResponse({ code: 'not-found' })
    }
    const capped = await capBody(request)
    if (!capped.ok) return errorResponse(capped.error)
    const asking = new NextRequest(capped.value)
    return withAuthOptions(async (options) => (await NextAuth(asking, context, options)) as Response)
  })
}

export { handle as GET, handle as POST }
