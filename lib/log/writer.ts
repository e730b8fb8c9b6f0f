import { toHex } from '@/lib/canonical'
import { signCheckpoint } from './checkpoint'
import { leafHash } from './merkle'
import type { NoteSigner } from './note-keys'
import { writeProof } from './proof'
import { Tree } from './tree'

/** What is written into a log: the bytes of a leaf, and whatever else the store needs. */
export type Entry = { entry: Uint8Array }

/** A batch on top of the tree of `size` leaves, and the tree's head with it, signed. */
export type LogBatch<Item> = { size: number; items: Item[]; root: Uint8Array; checkpoint: string }

/** What became of a batch: all of it is written, or nothing is. `moved`: the log has grown by another writer. */
export type BatchAnswer<Refusal> =
  | { outcome: 'written' }
  | { outcome: 'moved' }
  | { outcome: 'refused'; answers: { at: number; answer: Refusal }[] }

type Write<Item, Refusal> = (batch: LogBatch<Item>) => Promise<BatchAnswer<Refusal>>

/** Where a log is stored. Every function throws when the store cannot be reached. */
export type LogStore<Item, Refusal> = {
  /** Appends to `tree` the leaves that it lacks. Throws when the tree's root is then not the one that was signed. */
  catchUp: (tree: Tree) => Promise<void>
  /** Writes a batch as a whole. */
  write: Write<Item, Refusal>
  /** Runs `work` while no other process writes. What its `write` has written is stored once this resolves. */
  alone: <T>(work: (write: Write<Item, Refusal>) => Promise<T>) => Promise<T>
  /** Whether a refusal names one of these items, which are not written yet. */
  names: (refusal: Refusal, items: Item[]) => boolean
  /** The indexes of those leaf hashes, by their hex, that are in the log. */
  find: (hashes: Uint8Array[]) => Promise<Map<string, number>>
  /** The signed note of the tree of `size`, which was written. */
  checkpoint: (size: number) => Promise<string>
}

/** What became of an item: its place with a receipt of that place, or the answer that refused it. */
export type LogOutcome<Refusal> =
  | { written: true; index: number; receipt: string }
  | { written: false; answer: Refusal }

type Waiting<Item, Refusal> = {
  item: Item
  hash: Uint8Array
  resolve: (outcome: LogOutcome<Refusal>) => void
  reject: (fault: unknown) => void
}

// Bounds one call's bytes: a signature's drawing alone may be 64 kB.
const largestBatch = 128
// Under the lock nobody moves the log, unless the connection that holds it is lost.
const mostMoves = 5

/**
 * Writes into a log, one batch at a time. What arrives while a batch is written shares the next one: no timer, so that
 * alone nobody waits, and in a crowd one fsync serves many. The tree is signed before the call, and the store refuses
 * it when another process has written meanwhile: then the next is signed under the store's lock. After any fault the
 * tree in memory is thrown away, and what was written all the same is found by its leaf hash: nothing is lost or doubled.
 */
export class LogWriter<Item extends Entry, Refusal> {
  readonly #waiting: Waiting<Item, Refusal>[] = []
  #tree: Tree | null = null
  #running = false
  /** Another process has written since our last batch, and so will again. */
  #outrun = false

  /** `signer` is the log's key; its name is the log's origin. */
  constructor(
    private readonly store: LogStore<Item, Refusal>,
    private readonly signer: NoteSigner,
  ) {}

  /** Writes an item, once. Rejects with the fault when the store cannot be written to. */
  append(item: Item): Promise<LogOutcome<Refusal>> {
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

  /** Writes a batch; what is refused leaves it and the others are tried again. Throws what the store throws. */
  async #write(batch: Waiting<Item, Refusal>[]): Promise<void> {
    let rest = batch
    for (let moves = 0; rest.length > 0 && moves < mostMoves; ) {
      const tree = await this.#current()
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
        const items = rest.map(({ item }) => item)
        for (const [at, refusal] of refused) {
          // An item of this very batch is not written yet: whoever was refused for it asks again after it is.
          if (this.store.names(refusal, items)) this.#waiting.unshift(rest[at]!)
          else rest[at]!.resolve({ written: false, answer: refusal })
        }
        rest = rest.filter((_, at) => !refused.has(at))
      }
    }
    if (rest.length > 0) throw new Error(`the log moved ${mostMoves} times while a batch waited`)
  }

  /** Alone where others write too: of two that sign first and lock then, one might never come to write. */
  #offer(tree: Tree, batch: Waiting<Item, Refusal>[]) {
    if (!this.#outrun) return this.#sign(tree, batch, (signed) => this.store.write(signed))
    return this.store.alone(async (write) => {
      const before = tree.size
      await this.store.catchUp(tree)
      this.#outrun = tree.size > before
      return this.#sign(tree, batch, write)
    })
  }

  async #sign(tree: Tree, batch: Waiting<Item, Refusal>[], write: Write<Item, Refusal>) {
    const size = tree.size
    tree.append(batch.map(({ hash }) => hash))
    const root = tree.root()
    const checkpoint = signCheckpoint({ origin: this.signer.key.name, size: tree.size, root }, [this.signer])
    const answer = await write({ size, items: batch.map(({ item }) => item), root, checkpoint })
    if (answer.outcome !== 'written') tree.truncate(size)
    return { answer, size, checkpoint }
  }

  /**
   * After a fault nobody knows what was written: acknowledge what the store has, and give the others one more chance,
   * each alone, so that one bad item fails nobody else. A cut call may still take effect meanwhile, so look once more.
   */
  async #recover(batch: Waiting<Item, Refusal>[], fault: unknown): Promise<void> {
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
  async #acknowledge(batch: Waiting<Item, Refusal>[]): Promise<Waiting<Item, Refusal>[]> {
    this.#tree = null
    const tree = await this.#current()
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

  async #current(): Promise<Tree> {
    if (this.#tree) return this.#tree
    const tree = new Tree()
    await this.store.catchUp(tree)
    this.#tree = tree
    return tree
  }
}

const placed = (tree: Tree, index: number, checkpoint: string) => ({
  written: true as const,
  index,
  receipt: writeProof({ index, path: tree.inclusion(index), checkpoint, extra: null }),
})
