import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readSignatureProof } from '@/features/evidence/queries'
import { logKey } from '@/features/log/keys'
import { leafHash } from '@/lib/log/merkle'
import { ed25519Verifier } from '@/lib/log/note-keys'
import { verifyProof } from '@/tests/log-verifier'
import { makeWorld, password } from '@/tests/world'
import { readPledge } from './queries'
import { showPledge } from './shown-document'
import { signPledge } from './sign'

test.each([16, 64])(
  '%i signers at once: every acknowledgement has a whole proof of its own',
  async (signers) => {
    const { units } = await makeWorld({ units: signers, targets: 0 })
    const sent = await Promise.all(
      units.map(async ({ head, pledgeId }) => {
        const [choice] = await showPledge(head, (await readPledge(head, pledgeId))!)
        return { head, pledgeId, hash: choice!.hash, authority: choice!.authority }
      }),
    )
    const outcomes = await Promise.all(
      sent.map(({ head, pledgeId, hash, authority }) =>
        signPledge(head, pledgeId, {
          idempotencyKey: randomUUID(),
          documentHash: hash,
          authority,
          drawing: { kind: 'typed', name: head.name },
          confirmation: { kind: 'password', password },
        }),
      ),
    )
    const codes = outcomes.map((outcome) => (outcome.ok ? outcome.code : outcome.reason))
    const { key } = await logKey()
    const trust = { origin: key.name, log: ed25519Verifier(key) }
    const proofs = await Promise.all(codes.map(readSignatureProof))
    const places = proofs.map((proof) => {
      const verified = verifyProof(proof!.receipt, leafHash(proof!.leaf), trust)
      return verified.ok ? verified.index : verified.reason
    })
    expect(places.filter(Number.isInteger)).toHaveLength(signers)
    expect(new Set(places).size).toBe(signers)
  },
)
