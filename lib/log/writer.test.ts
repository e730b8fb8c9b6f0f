import { generateKeyPairSync } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toHex } from '@/lib/canonical'
import { treeRoot, verifyConsistency, verifyProof } from '@/tests/log-verifier'
import { signCheckpoint } from './checkpoint'
import { leafHash } from './merkle'
import { ed25519Signer, ed25519Verifier } from './note-keys'
import { Tree } from './tree'
import { type LogBatch, type LogStore, LogWriter } from './writer'

const signer = ed25519Signer('thidua.example.vn/log', generateKeyPairSync('ed25519').privateKey)
const trust = { origin: signer.key.name, log: ed25519Verifier(signer.key) }

/** An item of this test's own, with a name that no two lines share: the writer knows nothing of it but its bytes. */
type Line = { entry: Uint8Array; name: string }
type No = { why: 'forbidden' } | { why: 'taken'; name: string }

const item = (text: string, name = text): Line => ({ entry: Buffer.from(text), name })

/**
 * What happens to one call of `write`: as it should; cut before or after it took effect, or so that it takes effect just
 * before the next one; or outrun by another process.
 */
type Weather = 'fair' | 'cut_before' | 'cut_after' | 'cut_late' | 'outrun'

/** A log in memory that behaves as write_log does, under any weather; an entry that starts with '!' is refused. */
class MemoryStore implements LogStore<Line, No> {
  readonly leaves: Uint8Array[] = []
  readonly notes = new Map<number, string>()
  calls = 0
  #strangers = 0
  #late = () => {}

  constructor(readonly weather: Weather[] = []) {}

  async catchUp(tree: Tree) {
    await setImmediate()
    tree.append(this.leaves.slice(tree.size))
  }

  async write({ size, items, checkpoint }: LogBatch<Line>): ReturnType<LogStore<Line, No>['write']> {
    await setImmediate()
    this.calls += 1
    this.#late()
    this.#late = () => {}
    const weather = this.weather.shift() ?? 'fair'
    if (weather === 'cut_before') throw new Error('connection lost')
    if (weather === 'outrun' && !this.#alone) this.#stranger()
    if (size !== this.leaves.length) return { outcome: 'moved' as const }
    const answers = items.flatMap(({ entry }, at) =>
      Buffer.from(entry).toString().startsWith('!') ? [{ at, answer: { why: 'forbidden' as const } }] : [],
    )
    if (answers.length > 0) return { outcome: 'refused' as const, answers }
    const hashes = items.map(({ entry }) => leafHash(entry))
    if ((await this.find(hashes)).size > 0) throw new Error('log_leaf_once')
    const commit = () => {
      this.leaves.push(...hashes)
      this.notes.set(this.leaves.length, checkpoint)
    }
    if (weather === 'cut_late') this.#late = commit
    else commit()
    if (weather !== 'fair' && weather !== 'outrun') throw new Error('connection lost')
    return { outcome: 'written' as const }
  }

  #turn: Promise<unknown> = Promise.resolve()
  #alone = false

  alone<T>(work: (write: LogStore<Line, No>['write']) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => {
      this.#alone = true
      return work((batch) => this.write(batch)).finally(() => {
        this.#alone = false
      })
    })
    this.#turn = turn.catch(() => {})
    return turn
  }

  names = (refusal: No, items: Line[]) =>
    refusal.why === 'taken' && items.some(({ name }) => name === refusal.name)

  async find(hashes: Uint8Array[]) {
    const places = this.leaves.map((leaf, index) => [toHex(leaf), index] as const)
    const wanted = new Set(hashes.map(toHex))
    return new Map(places.filter(([hex]) => wanted.has(hex)))
  }

  checkpoint = async (size: number) => this.notes.get(size)!

  #stranger() {
    this.leaves.push(leafHash(Buffer.from(`stranger ${this.#strangers++}`)))
    const head = { origin: signer.key.name, size: this.leaves.length, root: treeRoot(this.leaves) }
    this.notes.set(head.size, signCheckpoint(head, [signer]))
  }
}

it('writes what arrives together in one call, and what arrives meanwhile in the next', async () => {
  const store = new MemoryStore()
  const writer = new LogWriter(store, signer)
  const first = [1, 2, 3].map((each) => writer.append(item(`first ${each}`)))
  const second = setImmediate().then(() =>
    Promise.all([4, 5].map((each) => writer.append(item(`then ${each}`)))),
  )
  const outcomes = [...(await Promise.all(first)), ...(await second)]
  expect(outcomes.map((outcome) => outcome.written && outcome.index)).toEqual([0, 1, 2, 3, 4])
  expect(store.calls).toBe(2)
})

it('writes one alone at once, and again after it has rested', async () => {
  const store = new MemoryStore()
  const writer = new LogWriter(store, signer)
  expect(await writer.append(item('one'))).toMatchObject({ written: true, index: 0 })
  expect(await writer.append(item('two'))).toMatchObject({ written: true, index: 1 })
  expect(store.calls).toBe(2)
})

it('refuses nobody for an item of the same batch before that is written', async () => {
  const answered: string[] = []
  class Twins extends MemoryStore {
    override async write(batch: LogBatch<Line>) {
      if (batch.items.length === 2)
        return { outcome: 'refused' as const, answers: [{ at: 1, answer: taken }] }
      if (batch.items[0]!.name === 'OTHER')
        return { outcome: 'refused' as const, answers: [{ at: 0, answer: taken }] }
      expect(answered).toEqual([])
      return super.write(batch)
    }
  }
  const taken = { why: 'taken' as const, name: 'SAME' }
  const writer = new LogWriter(new Twins(), signer)
  const outcomes = await Promise.all(
    [item('1', 'SAME'), item('2', 'OTHER')].map(async (one, index) => {
      const outcome = await writer.append(one)
      answered.push(`${index}`)
      return outcome
    }),
  )
  expect(outcomes).toMatchObject([
    { written: true, index: 0 },
    { written: false, answer: taken },
  ])
  expect(answered).toEqual(['0', '1'])
})

it('takes who is refused out of the batch and writes the others', async () => {
  const store = new MemoryStore()
  const writer = new LogWriter(store, signer)
  const outcomes = await Promise.all(['a', '!b', 'c', '!d'].map((text) => writer.append(item(text))))
  expect(outcomes.map(({ written }) => written)).toEqual([true, false, true, false])
  expect(outcomes[1]).toEqual({ written: false, answer: { why: 'forbidden' } })
  expect(store.leaves).toEqual(['a', 'c'].map((text) => leafHash(Buffer.from(text))))
})

it('rejects when the database stays away, and writes again when it is back', async () => {
  const writer = new LogWriter(new MemoryStore(['cut_before', 'cut_before']), signer)
  await expect(writer.append(item('lost'))).rejects.toThrow('connection lost')
  expect(await writer.append(item('back'))).toMatchObject({ written: true, index: 0 })
})

it('acknowledges what was written though the connection was cut before it could say so', async () => {
  const store = new MemoryStore(['cut_after'])
  const writer = new LogWriter(store, signer)
  const outcomes = await Promise.all(['a', 'b'].map((text) => writer.append(item(text))))
  expect(outcomes.map((outcome) => outcome.written && outcome.index)).toEqual([0, 1])
  expect(store.calls).toBe(1)
})

it('acknowledges what a cut call wrote after it was looked for', async () => {
  const store = new MemoryStore(['cut_late'])
  expect(await new LogWriter(store, signer).append(item('a'))).toMatchObject({ written: true, index: 0 })
  expect(store.leaves.length).toBe(1)
})

it('comes to write though another process is always faster', async () => {
  const store = new MemoryStore(Array(100).fill('outrun'))
  const writer = new LogWriter(store, signer)
  for (const text of ['a', 'b', 'c']) expect(await writer.append(item(text))).toMatchObject({ written: true })
  expect(store.calls).toBe(5)
})

it('in any weather and with a second process: every acknowledgement is proved, once, in one growing tree', async () => {
  const weather = fc.constantFrom<Weather>('fair', 'fair', 'cut_before', 'cut_after', 'cut_late', 'outrun')
  const bursts = fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(weather, { maxLength: 30 }), bursts, async (days, groups) => {
      const store = new MemoryStore([...days])
      const writers = [new LogWriter(store, signer), new LogWriter(store, signer)]
      const asked = groups.flatMap((group, burst) =>
        group.map(async (allowed, each) => {
          for (let turn = 0; turn < burst; turn++) await setImmediate()
          const entry = `${allowed ? '' : '!'}${burst} ${each}`
          const outcome = await writers[(burst + each) % 2]!.append(item(entry)).catch(() => null)
          return { allowed, leaf: leafHash(Buffer.from(entry)), outcome }
        }),
      )
      for (const { allowed, leaf, outcome } of await Promise.all(asked)) {
        const times = store.leaves.filter((one) => toHex(one) === toHex(leaf)).length
        expect(times).toBeLessThanOrEqual(allowed ? 1 : 0)
        if (outcome === null) continue
        expect(outcome.written).toBe(allowed)
        if (!outcome.written) continue
        expect(times).toBe(1)
        expect(verifyProof(outcome.receipt, leaf, trust)).toMatchObject({ ok: true, index: outcome.index })
      }
      const tree = new Tree()
      tree.append(store.leaves)
      for (const size of store.notes.keys()) {
        const began = treeRoot(store.leaves.slice(0, size))
        expect(verifyConsistency(size, began, tree.size, tree.root(), tree.consistency(size))).toBe(true)
        expect(store.notes.get(size)).toContain(`\n${size}\n${Buffer.from(began).toString('base64')}\n`)
      }
    }),
  )
})
