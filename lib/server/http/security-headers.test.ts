import { expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from './security-headers'

test('in production only this response’s scripts run, and nothing is evaluated', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', development: false, https: false })
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy).toContain("style-src-elem 'self' 'nonce-abc';")
  expect(policy).not.toContain('unsafe-eval')
  expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1)
  expect(policy).toContain("style-src-attr 'unsafe-inline'")
})

test.each([
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
])('says %s', (directive) => {
  expect(contentSecurityPolicy({ nonce: 'abc', development: true, https: false })).toContain(directive)
})

test('asks for HTTPS only where it is served by HTTPS', () => {
  const https = securityHeaders({ nonce: 'abc', development: false, https: true })
  const http = securityHeaders({ nonce: 'abc', development: false, https: false })
  expect(https['Strict-Transport-Security']).toContain('max-age=')
  expect(http['Strict-Transport-Security']).toBeUndefined()
})
