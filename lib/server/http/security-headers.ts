/**
 * The headers that keep a page to itself.
 *
 * Scripts run only with this response's nonce. React Flow positions its nodes by style attributes, so those are allowed
 * (`style-src-attr`), while style elements and sheets must be ours.
 */
export type SecuritySettings = { nonce: string; development: boolean; https: boolean }

export function contentSecurityPolicy({ nonce, development, https }: SecuritySettings): string {
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'self'"],
    // React's development build evaluates code to rebuild stacks; its production build does not.
    ['script-src', "'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    ['style-src', "'self'", ...(development ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`])],
    // The development overlay adds style elements of its own.
    ['style-src-elem', "'self'", ...(development ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`])],
    ['style-src-attr', "'unsafe-inline'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['worker-src', "'self'", 'blob:'],
    ['connect-src', "'self'"],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-src', "'none'"],
    ['frame-ancestors', "'none'"],
    ...(https ? [['upgrade-insecure-requests'] as const] : []),
  ]
  return directives.map((directive) => directive.join(' ')).join('; ')
}

/** For a picture opened by itself, where an SVG is a page: nothing in it may run, and it needs the fonts that it carries. */
export const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"

export function securityHeaders(settings: SecuritySettings): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(settings),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    ...(settings.https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
