import { randomBytes } from 'node:crypto'
import { signCheckpoint } from '@/features/log/checkpoint'
import { logKey } from '@/features/log/log'
import { leafHash } from '@/features/log/merkle'
import { ed25519Verifier, type NoteSigner } from '@/features/log/note'
import { type Trust, verifyProof, writeProof } from '@/features/log/proof'
import { databaseStore } from '@/features/log/store'
import { Tree } from '@/features/log/tree'
import { LogWriter } from '@/features/log/writer'
import { loadOf } from './load'
import type { Part } from './part'
import { row } from './row'
import { makeUnits, type ReadyUnit } from './units'
import { signingOf } from './writer'

const sizes = { acknowledged: 500, receipts: 10_000 }
const entryBytes = 500

/** What every acknowledgement carries: a receipt that proves by itself that the signature is in the log. */
export const proofs: Part = {
  title: 'Receipts',
  how: `Signatures go through the log's writer, 32 at once, and each receipt that comes back is verified as anybody would who has
nothing but it, the entry and the log's public key. The time is that of writing ${sizes.receipts} receipts over a log of as many
entries and verifying each from its text: hashes up to the root, and the checkpoint's signature every time.`,
  async measure({ rounds, sized, startDatabase }) {
    await startDatabase()
    const signer = await logKey()
    const trust = { origin: signer.key.name, log: ed25519Verifier(signer.key) }
    const units = await makeUnits(sized(sizes.acknowledged))
    const whole = (await acknowledge(units, signer, trust)) / units.length
    const seconds: number[] = []
    for (let round = 0; round < rounds; round++)
      seconds.push(proveAndCheck(sized(sizes.receipts), signer, trust))
    return {
      rows: [
        row('acknowledgements that carry a whole inclusion proof', [whole * 100], { atLeast: 100 }, '%'),
        row(`${sizes.receipts} receipts proved and checked`, seconds, { atMost: 2 }, 's'),
      ],
      figures: [
        {
          what: 'one receipt proved and checked',
          rounds: seconds.map((all) => (all / sized(sizes.receipts)) * 1e6),
          unit: 'µs',
        },
      ],
    }
  },
}

async function acknowledge(units: ReadyUnit[], signer: NoteSigner, trust: Trust): Promise<number> {
  const writer = new LogWriter(databaseStore, signer)
  let proved = 0
  await loadOf(units.map(signingOf), 32, async (item) => {
    const outcome = await writer.append(item)
    if (outcome.written && verifyProof(outcome.receipt, leafHash(item.entry), trust).ok) proved++
  })
  return proved
}

function proveAndCheck(count: number, signer: NoteSigner, trust: Trust): number {
  const leaves = Array.from({ length: count }, () => leafHash(randomBytes(entryBytes)))
  const tree = new Tree()
  tree.append(leaves)
  const checkpoint = signCheckpoint({ origin: trust.origin, size: count, root: tree.root() }, [signer])
  const began = performance.now()
  for (const [index, leaf] of leaves.entries()) {
    const receipt = writeProof({ index, path: tree.inclusion(index), checkpoint, extra: null })
    if (!verifyProof(receipt, leaf, trust).ok) throw new Error(`receipt ${index} proves nothing`)
  }
  return (performance.now() - began) / 1000
}
