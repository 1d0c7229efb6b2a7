/**
 * The methods that each route handler of `app` takes. Next answers others with an empty 405 that does not say which would
 * do, so they are refused before they reach it. A test compares this list with the handlers themselves.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export const routeMethods: Readonly<Record<string, readonly Method[]>> = {
  '/api/account/download': ['GET'],
  '/api/account/sign-out': ['POST'],
  '/api/account/sign-out-everywhere': ['POST'],
  '/api/auth/[...nextauth]': ['GET', 'POST'],
  '/api/formats': ['GET'],
  '/api/imports': ['POST'],
  '/api/imports/branch': ['POST'],
  '/api/imports/preview': ['POST'],
  '/api/maps': ['GET', 'POST'],
  '/api/maps/[id]': ['PATCH', 'DELETE'],
  '/api/maps/[id]/contributors': ['GET', 'POST'],
  '/api/maps/[id]/contributors/[userId]': ['PATCH', 'DELETE'],
  '/api/maps/[id]/copy': ['POST'],
  '/api/maps/[id]/export': ['GET'],
  '/api/maps/[id]/extract': ['POST'],
  '/api/maps/[id]/operations': ['GET', 'POST'],
  '/api/maps/[id]/scene': ['GET'],
  '/api/maps/[id]/snapshot': ['GET'],
  '/api/openapi.json': ['GET'],
  '/api/schemas/crux-json.json': ['GET'],
  '/maps/[id]/image.html': ['GET'],
  '/maps/[id]/image.jpg': ['GET'],
  '/maps/[id]/image.pdf': ['GET'],
  '/maps/[id]/image.png': ['GET'],
  '/maps/[id]/image.pptx': ['GET'],
  '/maps/[id]/image.svg': ['GET'],
  '/maps/[id]/image.webp': ['GET'],
}

const routes = Object.entries(routeMethods).map(([route, methods]) => ({ route, pattern: toPattern(route), methods }))

/** The route handler at a path, as it is named above. */
export function routeFor(path: string): string | undefined {
  return routes.find(({ pattern }) => pattern.test(path))?.route
}

/** What a handler at this path takes, as an `Allow` header says it, where it does not take this method. */
export function allowedInstead(method: string, path: string): string | undefined {
  const methods = routes.find(({ pattern }) => pattern.test(path))?.methods
  if (!methods) return undefined
  // Next adds these two by itself.
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
  return allowed.includes(method) ? undefined : allowed.join(', ')
}

function toPattern(route: string): RegExp {
  const source = route.replace(/\./g, '\\.').replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
  return new RegExp(`^${source.replace(/\[\w+\]/g, '[^/]+')}/?$`)
}
