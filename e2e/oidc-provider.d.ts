// What the tests use of a package without types of its own.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Claims = { sub: string } & Record<string, unknown>
  export type Configuration = {
    clients: Record<string, unknown>[]
    claims: Record<string, string[]>
    pkce: { required: () => boolean }
    cookies: { keys: string[] }
    findAccount: (context: unknown, id: string) => { accountId: string; claims: () => Promise<Claims> }
  }
  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): (request: IncomingMessage, response: ServerResponse) => void
  }
}
