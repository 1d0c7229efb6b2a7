/**
 * Runs before every page, action and API route: refuses requests from other sites that would change something and methods
 * that a route does not take, and sets the security headers with a fresh nonce. Next reads the nonce from the policy on the request and puts it on its scripts.
 */
import { NextResponse, type NextRequest } from 'next/server'
import { env } from './lib/server/env'
import { isHttps } from './lib/server/accounts/public-url'
import { errorResponse } from './lib/server/http/responses'
import { allowedInstead } from './lib/server/http/route-methods'
import { isSameOrigin } from './lib/server/http/same-origin'
import { picturePolicy, securityHeaders } from './lib/server/http/security-headers'

const picturePath = /^\/maps\/[^/]+\/image\.\w+$/

export function proxy(request: NextRequest): Response {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const headers = securityHeaders({ nonce, development: env().NODE_ENV === 'development', https: isHttps() })
  const response = refuse(request) ?? NextResponse.next({ request: { headers: withPolicy(request, headers) } })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  if (picturePath.test(request.nextUrl.pathname)) response.headers.set('Content-Security-Policy', picturePolicy)
  return response
}

function refuse(request: NextRequest): Response | undefined {
  if (!isSameOrigin(request.method, request.headers, env().CRUX_URL)) return errorResponse({ code: 'cross-site' })
  const allowed = allowedInstead(request.method, request.nextUrl.pathname)
  if (allowed === undefined) return undefined
  const response = errorResponse({ code: 'method-not-allowed' })
  response.headers.set('Allow', allowed)
  return response
}

function withPolicy(request: NextRequest, headers: Record<string, string>): Headers {
  const forwarded = new Headers(request.headers)
  forwarded.set('Content-Security-Policy', headers['Content-Security-Policy'] ?? '')
  return forwarded
}

export const config = {
  // Built files never change and carry no page; next.config.ts gives them their headers.
  matcher: ['/((?!_next/static|_next/image|built/).*)'],
}
