/** The kinds of requests that durations are counted by: few, so that a metric stays small whatever is asked for. */
const classes = [
  [/^\/_next\/|^\/(favicon|icon|manifest|offline|sw)\b/, 'static'],
  [/^\/api\/pledges\/[^/]+\/sign$/, 'sign'],
  [/^\/api\/(auth|passkey)\//, 'sign_in'],
  [/\/stream$/, 'stream'],
  [/^\/api\/(board|screen)\b/, 'board'],
  [/^\/(api\/)?verify\b/, 'verify'],
  [/^\/log\//, 'log'],
  [/^\/files\/|\.(pdf|xlsx|zip)$|\/(pdf|evidence|proof)$/, 'file'],
  [/^\/api\/(health|ready|metrics)$/, 'probe'],
  [/^\/api\//, 'api'],
] as const

type RouteClass = (typeof classes)[number][1] | 'action' | 'page'

/** The kind of a request by its method and path; a page that is posted to runs a server action. */
export function routeClass(method: string, path: string): RouteClass {
  const known = classes.find(([pattern]) => pattern.test(path))?.[1]
  return known ?? (method === 'POST' ? 'action' : 'page')
}

// What follows these opens something by itself, or says which unit somebody asks for.
const opening = /^(\/(?:screen|api\/screen|verify|api\/verify|receipt))\/[^/]+/

/** The path of a request as a log may keep it: without its query, and without what would open a door. */
export const loggedPath = (url: string): string =>
  url.split(/[?#]/, 1)[0]!.replace(opening, '$1/…').slice(0, 200)
