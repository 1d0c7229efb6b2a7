/**
 * Runs before every page, action and API route: refuses requests from other sites that would change something, methods that a
 * route does not take and tokens where none are taken, and sets the security headers with a fresh nonce. Next reads the nonce from the policy on the request and puts it on its scripts.
 */
import { NextResponse, type NextRequest } from 'next/server'
import { env } from './lib/server/env'
import { isHttps } from './lib/server/accounts/public-url'
import { errorResponse } from './lib/server/http/responses'
import { allowedInstead } from './lib/server/http/route-methods'
import { isSameOrigin } from './lib/server/http/same-origin'
import { readToken, tokenUseHeader, tokenUseOf } from './lib/server/http/token-use'
import { picturePolicy, securityHeaders } from './lib/server/http/security-headers'

const picturePath = /^\/maps\/[^/]+\/image\.\w+$/

export function proxy(request: NextRequest): Response {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const headers = securityHeaders({ nonce, development: env().NODE_ENV === 'development', https: isHttps() })
  const response = refuse(request) ?? NextResponse.next({ request: { headers: forwarded(request, headers) } })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  if (picturePath.test(request.nextUrl.pathname)) response.headers.set('Content-Security-Policy', picturePolicy)
  return response
}

function refuse(request: NextRequest): Response | undefined {
  // No page of another site can send a token: browsers ask first, and nobody answers.
  const refused = readToken(request.headers) === undefined ? refuseBrowser(request) : refuseProgram(request)
  if (refused) return refused
  const allowed = allowedInstead(request.method, request.nextUrl.pathname)
  if (allowed === undefined) return undefined
  const response = errorResponse({ code: 'method-not-allowed' })
  response.headers.set('Allow', allowed)
  return response
}

function refuseBrowser(request: NextRequest): Response | undefined {
  const isOwn = isSameOrigin(request.method, request.headers, env().CRUX_URL)
  return isOwn ? undefined : errorResponse({ code: 'cross-site' })
}

function refuseProgram({ method, nextUrl }: NextRequest): Response | undefined {
  return tokenUseOf(method, nextUrl.pathname) ? undefined : errorResponse({ code: 'token-not-here' })
}

function forwarded(request: NextRequest, own: Record<string, string>): Headers {
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', own['Content-Security-Policy'] ?? '')
  headers.delete(tokenUseHeader)
  const use = tokenUseOf(request.method, request.nextUrl.pathname)
  if (use === undefined || readToken(headers) === undefined) return headers
  headers.set(tokenUseHeader, use)
  // What a token opens, it opens alone.
  headers.delete('cookie')
  return headers
}

export const config = {
  // Built files never change and carry no page; next.config.ts gives them their headers.
  matcher: ['/((?!_next/static|_next/image|built/).*)'],
}
