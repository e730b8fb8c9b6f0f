import { databaseStore } from '@/db/log-store'
import { logKey } from '@/features/log/keys'
import { leafHash } from '@/lib/log/merkle'
import type { NoteSigner } from '@/lib/log/note-keys'
import { LogWriter } from '@/lib/log/writer'
import { verifyProof } from '@/tests/log-verifier'
import { loadOf } from './load'
import type { Part } from './part'
import { proveAndCheck, trustIn } from './proving'
import { row } from './row'
import { makeUnits, type ReadyUnit } from './units'
import { signingOf } from './writer'

const sizes = { acknowledged: 500, receipts: 10_000 }

const takenBy =
  'of some 210 µs a receipt 80 are the Ed25519 signature of its checkpoint; the others write, read and hash it up to the root'

/** What every acknowledgement carries: a receipt that proves by itself that the signature is in the log. */
export const proofs: Part = {
  title: 'Receipts',
  how: `Signatures go through the log's writer, 32 at once, and each receipt that comes back is verified as anybody would who has
nothing but it, the entry and the log's public key. The time is that of writing ${sizes.receipts} receipts over a log of as many
entries and verifying each from its text: hashes up to the root, and the checkpoint's signature every time.`,
  async measure({ rounds, sized, startDatabase }) {
    await startDatabase()
    const signer = await logKey()
    const units = await makeUnits(sized(sizes.acknowledged))
    const whole = (await acknowledge(units, signer)) / units.length
    const seconds: number[] = []
    for (let round = 0; round < rounds; round++) seconds.push(proveAndCheck(sized(sizes.receipts), signer))
    return {
      rows: [
        row('acknowledgements that carry a whole inclusion proof', [whole * 100], { atLeast: 100 }, '%'),
        row(`${sizes.receipts} receipts proved and checked`, seconds, { atMost: 2 }, 's', takenBy),
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

async function acknowledge(units: ReadyUnit[], signer: NoteSigner): Promise<number> {
  const writer = new LogWriter(databaseStore, signer)
  const trust = trustIn(signer)
  let proved = 0
  await loadOf(units.map(signingOf), 32, async (item) => {
    const outcome = await writer.append(item)
    if (outcome.written && verifyProof(outcome.receipt, leafHash(item.entry), trust).ok) proved++
  })
  return proved
}
