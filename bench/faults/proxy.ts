import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { endsRequest, isReady, type Message, Messages, Statements, type Target } from './wire'

/**
 * Where a connection is cut: `before` the statement reaches Postgres, `during` it, so that the client is gone while
 * Postgres does it, or `after` it is done and answered, with the answer thrown away.
 */
export type CutMoment = 'before' | 'during' | 'after'

type Armed = { target: Target; moment: CutMoment; onCut: () => void }

/** Stands on loopback between the servers and Postgres, and cuts the next connection that runs what it is armed for. */
export class CuttingProxy {
  readonly #server = createServer((client) => this.#pass(client))
  readonly #sockets = new Set<Socket>()
  #armed: Armed | null = null

  private constructor(private readonly upstream: number) {}

  static async start(upstreamPort: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(upstreamPort)
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Resolves true once a connection was cut there, false when none ran such a statement in time. */
  cutNext(target: Target, moment: CutMoment, milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (cut: boolean) => {
        clearTimeout(patience)
        this.#armed = null
        resolve(cut)
      }
      const patience = setTimeout(() => settle(false), milliseconds)
      this.#armed = { target, moment, onCut: () => settle(true) }
    })
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
  }

  #pass(client: Socket): void {
    const server = connect(this.upstream, '127.0.0.1')
    const statements = new Statements()
    let expected = 0
    let cut: { moment: CutMoment; answers: number } | null = null
    const end = () => {
      client.destroy()
      server.destroy()
    }
    const onClient = (message: Message) => {
      const target = statements.targetOf(message)
      const armed = this.#armed
      if (armed && !cut && target === armed.target) {
        cut = { moment: armed.moment, answers: expected + 1 }
        armed.onCut()
        if (armed.moment === 'before') end()
      }
      if (cut?.moment === 'before') return
      server.write(message.bytes)
      if (!endsRequest(message)) return
      expected += 1
      if (cut?.moment !== 'during') return
      // Postgres still reads what was sent, does it, and finds out afterwards that nobody listens.
      client.destroy()
      server.end()
    }
    const onServer = (message: Message) => {
      const swallowed = cut?.moment === 'during' || (cut?.moment === 'after' && cut.answers === 1)
      if (!swallowed) client.write(message.bytes)
      if (!isReady(message)) return
      expected -= 1
      if (cut && --cut.answers === 0) end()
    }
    this.#join(client, new Messages('client'), onClient, () => cut?.moment !== 'during' && end())
    this.#join(server, new Messages('server'), onServer, end)
  }

  #join(
    socket: Socket,
    messages: Messages,
    onMessage: (message: Message) => void,
    onEnd: () => unknown,
  ): void {
    this.#sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('data', (piece: Buffer) => {
      for (const message of messages.take(piece)) onMessage(message)
    })
    socket.on('error', onEnd)
    socket.on('close', () => {
      this.#sockets.delete(socket)
      onEnd()
    })
  }
}
