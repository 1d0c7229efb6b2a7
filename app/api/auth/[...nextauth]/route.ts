import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { authOptions } from '@/lib/server/accounts/auth-options'
import { capBody } from '@/lib/server/http/read-body'
import { answering, errorResponse } from '@/lib/server/http/responses'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  return answering(async () => {
    const capped = await capBody(request)
    if (!capped.ok) return errorResponse(capped.error)
    return (await NextAuth(new NextRequest(capped.value), context, authOptions())) as Response
  })
}

export { handle as GET, handle as POST }
