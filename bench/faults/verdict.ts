import { pool } from '@/db/client'
import { checkChain } from '@/features/audit/log-check/check'
import { logKey } from '@/features/log/keys'
import { parseLeaf } from '@/features/log/leaf'
import { readProvedEntries } from '@/features/log/queries'
import { leafHash } from '@/lib/log/merkle'
import { ed25519Verifier } from '@/lib/log/note-keys'
import { verifyProof } from '@/tests/log-verifier'
import type { Acknowledged } from './signer'

export type Verdict = {
  /** Acknowledged, and not in the database under the code that was told. */
  lost: number
  /** Pledges that hold more than one signature, keys that hold several, and signatures nobody asked for. */
  doubled: number
  /** Acknowledged whose leaf, receipt, audit row or the pledge's state is not what it has to be. */
  bad: number
  /** What `log:verify` names: roots that do not recompute, rows that are not what their leaves say. */
  findings: string[]
  leaves: number
}

type Kept = {
  key: string
  code: string
  index: number
  audits: number
  pledges: number
  documentHash: string
}

/** Holds what was acknowledged to what the database has, and the log to every checkpoint and to `outside`. */
export async function judge(acknowledged: Acknowledged[], outside: string[]): Promise<Verdict> {
  const kept = await pool()<Kept[]>`
    select s.idempotency_key as key, s.code, l.leaf_index::int as index, encode(v.document_hash, 'hex') as "documentHash",
           (select count(*)::int from audit a
             where a.action = 'pledge.signed' and a.subject_id = v.pledge_id::text) as audits,
           count(*) over (partition by v.pledge_id)::int as pledges
      from signature s join pledge_version v on v.id = s.version_id
      left join signature_leaf l on l.signature_id = s.id`
  const byKey = new Map(kept.map((row) => [row.key, row]))
  const proved = await readProvedEntries(kept.map(({ index }) => index))
  const receipts = new Map(proved.entries.map((one) => [one.index, one]))
  const { key } = await logKey()
  const trust = { origin: key.name, log: ed25519Verifier(key) }

  let lost = 0
  let bad = 0
  for (const { prepared, code } of acknowledged) {
    const { idempotencyKey, documentHash } = JSON.parse(prepared.body)
    const row = byKey.get(idempotencyKey)
    if (row?.code !== code) {
      lost += 1
      continue
    }
    const { entry, receipt } = receipts.get(row.index)!
    const leaf = parseLeaf(entry)
    const proof = verifyProof(receipt, leafHash(entry), trust)
    const whole = proof.ok && proof.index === row.index && row.audits === 1
    const same =
      leaf?.kind === 'signature' && [leaf.documentHash, row.documentHash].every((h) => h === documentHash)
    if (!whole || !same) bad += 1
  }
  const { findings, size } = await checkChain(outside)
  const doubled = kept.filter(({ pledges }) => pledges > 1).length + (kept.length - byKey.size)
  return {
    lost,
    doubled: doubled + Math.max(0, kept.length - acknowledged.length),
    bad,
    findings,
    leaves: size,
  }
}
