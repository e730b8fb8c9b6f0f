import { type ServerResponse, STATUS_CODES } from 'node:http'

/** Answers with a bare status and closes the connection, whatever the client still sends. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    connection: 'close',
    'cache-control': 'no-store',
    'content-type': 'text/plain',
  })
  response.end(STATUS_CODES[status])
}
