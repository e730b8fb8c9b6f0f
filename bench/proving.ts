import { randomBytes } from 'node:crypto'
import { signCheckpoint } from '@/lib/log/checkpoint'
import { leafHash } from '@/lib/log/merkle'
import { ed25519Verifier, type NoteSigner } from '@/lib/log/note-keys'
import { writeProof } from '@/lib/log/proof'
import { Tree } from '@/lib/log/tree'
import { type Trust, verifyProof } from '@/tests/log-verifier'

const entryBytes = 500

/** Whom somebody trusts who has the log's public key and nothing else. */
export const trustIn = ({ key }: NoteSigner): Trust => ({ origin: key.name, log: ed25519Verifier(key) })

/** Proves and checks a receipt of every leaf of a log of `count`; the seconds that this took without making the log. */
export function proveAndCheck(count: number, signer: NoteSigner): number {
  const trust = trustIn(signer)
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
