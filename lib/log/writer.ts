import { toHex } from '@/lib/canonical'
import { signCheckpoint } from './checkpoint'
import { leafHash } from './merkle'
import type { NoteSigner } from './note'
import { writeProof } from './proof'
import type { LogItem, LogRefusal, LogStore } from './store'
import { Tree } from './tree'

/** What became of an item: its place with a receipt of that place, or the answer that refused it. */
export type LogOutcome =
  | { written: true; index: number; receipt: string }
  | { written: false; answer: LogRefusal }

type Waiting = {
  item: LogItem
  hash: Uint8Array
  resolve: (outcome: LogOutcome) => void
  reject: (fault: unknown) => void
}

// Bounds one call's bytes: a signature's drawing alone may be 64 kB.
const largestBatch = 128
// Under the lock nobody moves the log, unless the connection that holds it is lost.
const mostMoves = 5

/**
 * The one writer of a process into the log. What arrives while a transaction runs shares the next one: no timer, so that
 * alone nobody waits, and in a crowd one fsync serves many. The tree is signed before the call and the database refuses
 * it when it has grown by another process meanwhile: then the next is signed under the database's lock. After any fault the tree in memory is thrown away, and what was
 * written all the same is found by its leaf hash, so that nothing is lost or doubled.
 */
export class LogWriter {
  readonly #waiting: Waiting[] = []
  #tree: Tree | null = null
  #running = false
  /** Another process has written since our last batch, and so will again. */
  #outrun = false

  /** `signer` is the log's key; its name is the log's origin. */
  constructor(
    private readonly store: LogStore,
    private readonly signer: NoteSigner,
  ) {}

  /** Writes an item together with its effect, once. Rejects with the fault when the database cannot be written to. */
  append(item: LogItem): Promise<LogOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, hash: leafHash(item.entry), resolve, reject })
      if (this.#running) return
      this.#running = true
      // After this turn of the event loop's microtasks: those who call together are written together.
      queueMicrotask(() => this.#run())
    })
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, largestBatch)
      await this.#write(batch).catch((fault) => this.#recover(batch, fault))
    }
    this.#running = false
  }

  /** Writes a batch; who is refused leaves it and the others are tried again. Throws what the store throws. */
  async #write(batch: Waiting[]): Promise<void> {
    let rest = batch
    for (let moves = 0; rest.length > 0 && moves < mostMoves; ) {
      const tree = await this.#present()
      const { answer, size, checkpoint } = await this.#offer(tree, rest)
      if (answer.outcome === 'written') {
        for (const [at, { resolve }] of rest.entries()) resolve(placed(tree, size + at, checkpoint))
        return
      }
      if (answer.outcome === 'moved') {
        moves += 1
        this.#outrun = true
      } else {
        const refused = new Map(answer.answers.map(({ at, answer }) => [at, answer]))
        for (const [at, refusal] of refused) {
          // A receipt of this very batch is not written yet: whoever was refused for it asks again after it is.
          if (names(refusal, rest)) this.#waiting.unshift(rest[at]!)
          else rest[at]!.resolve({ written: false, answer: refusal })
        }
        rest = rest.filter((_, at) => !refused.has(at))
      }
    }
    if (rest.length > 0) throw new Error(`the log moved ${mostMoves} times while a batch waited`)
  }

  /** Alone where others write too: of two that sign first and lock then, one might never come to write. */
  #offer(tree: Tree, batch: Waiting[]) {
    if (!this.#outrun) return this.#sign(tree, batch, (signed) => this.store.write(signed))
    return this.store.alone(async (write) => {
      const known = tree.size
      await this.store.catchUp(tree)
      this.#outrun = tree.size > known
      return this.#sign(tree, batch, write)
    })
  }

  async #sign(tree: Tree, batch: Waiting[], write: LogStore['write']) {
    const size = tree.size
    tree.append(batch.map(({ hash }) => hash))
    const root = tree.root()
    const checkpoint = signCheckpoint({ origin: this.signer.key.name, size: tree.size, root }, [this.signer])
    const answer = await write({ size, items: batch.map(({ item }) => item), root, checkpoint })
    if (answer.outcome !== 'written') tree.truncate(size)
    return { answer, size, checkpoint }
  }

  /**
   * After a fault nobody knows what was written: acknowledge what the database has, and give the others one more chance,
   * each alone, so that one bad item fails nobody else. A cut call may still take effect meanwhile, so look once more.
   */
  async #recover(batch: Waiting[], fault: unknown): Promise<void> {
    try {
      for (const waiting of await this.#acknowledge(batch)) {
        await this.#write([waiting]).catch(async (again) => {
          for (const { reject } of await this.#acknowledge([waiting])) reject(again)
        })
      }
    } catch {
      this.#tree = null
      for (const { reject } of batch) reject(fault)
    }
  }

  /** Reads the tree anew, resolves who is in it, and gives back who is not. */
  async #acknowledge(batch: Waiting[]): Promise<Waiting[]> {
    this.#tree = null
    const tree = await this.#present()
    if (tree.size === 0) return batch
    const checkpoint = await this.store.checkpoint(tree.size)
    const indexes = await this.store.find(batch.map(({ hash }) => hash))
    return batch.filter(({ hash, resolve }) => {
      const index = indexes.get(toHex(hash))
      if (index === undefined || index >= tree.size) return true
      resolve(placed(tree, index, checkpoint))
      return false
    })
  }

  async #present(): Promise<Tree> {
    if (this.#tree) return this.#tree
    const tree = new Tree()
    await this.store.catchUp(tree)
    this.#tree = tree
    return tree
  }
}

const names = (refusal: LogRefusal, batch: Waiting[]): boolean =>
  'code' in refusal &&
  batch.some(({ item }) => item.effect === 'sign_pledge' && item.detail.code === refusal.code)

const placed = (tree: Tree, index: number, checkpoint: string): LogOutcome => ({
  written: true,
  index,
  receipt: writeProof({ index, path: tree.inclusion(index), checkpoint, extra: null }),
})
