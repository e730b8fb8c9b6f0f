/** A statement that a client is about to run, as far as faults care: the signing function, or the end of a transaction. */
export type Target = 'signing' | 'commit'

/** One message of the protocol, whole; `type` is '' for the untyped one that begins a connection. */
export type Message = { type: string; bytes: Buffer }

/** Cuts a stream of the Postgres protocol (version 3) into its messages, whatever pieces it arrives in. */
export class Messages {
  #rest: Buffer = Buffer.alloc(0)
  #begun: boolean

  /** A client's first message has no type byte; a server's has one. */
  constructor(side: 'client' | 'server') {
    this.#begun = side === 'server'
  }

  take(piece: Buffer): Message[] {
    const messages: Message[] = []
    let bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece])
    for (;;) {
      const head = this.#begun ? 1 : 0
      if (bytes.length < head + 4) break
      const end = head + bytes.readInt32BE(head)
      if (bytes.length < end) break
      const type = this.#begun ? String.fromCharCode(bytes[0]!) : ''
      messages.push({ type, bytes: bytes.subarray(0, end) })
      bytes = bytes.subarray(end)
      this.#begun = true
    }
    this.#rest = bytes
    return messages
  }
}

/** Knows the statements that one connection has prepared, and so what each of its messages runs. */
export class Statements {
  readonly #texts = new Map<string, string>()

  /** What a client's message runs: the text of a simple query, or of the prepared statement that it binds. */
  targetOf({ type, bytes }: Message): Target | null {
    if (type === 'Q') return classify(stringAt(bytes, 5))
    if (type === 'P') {
      const name = stringAt(bytes, 5)
      this.#texts.set(name, stringAt(bytes, 5 + Buffer.byteLength(name) + 1))
    }
    if (type !== 'B') return null
    const portal = stringAt(bytes, 5)
    return classify(this.#texts.get(stringAt(bytes, 5 + Buffer.byteLength(portal) + 1)) ?? '')
  }
}

/** Whether the server answers this message with ReadyForQuery. */
export const endsRequest = ({ type }: Message): boolean => type === 'Q' || type === 'S'

export const isReady = ({ type }: Message): boolean => type === 'Z'

function classify(text: string): Target | null {
  if (/\bwrite_log\s*\(/.test(text)) return 'signing'
  return /^\s*commit\b/i.test(text) ? 'commit' : null
}

function stringAt(bytes: Buffer, start: number): string {
  return bytes.toString('utf8', start, bytes.indexOf(0, start))
}
