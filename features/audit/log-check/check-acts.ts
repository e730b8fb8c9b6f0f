import type { Reader } from '@/db/client'
import { parseLeaf } from '@/features/log/leaf'
import { toHex } from '@/lib/canonical'
import { type Act, type KeptAct, keptActs, kindOfAct } from './acts'
import type { RowFinding } from './findings'

/** Holds every sheet of paper, revocation, adjustment, witness and minutes to its leaf. */
export async function checkActs(reader: Reader): Promise<RowFinding[]> {
  const findings: RowFinding[] = []
  for (const act of Object.keys(keptActs) as Act[]) {
    for (const kept of await keptActs[act](reader)) {
      if (!agrees(act, kept)) findings.push({ kind: 'act_changed', index: kept.index, act })
    }
  }
  return findings
}

/** A sheet of paper without a scan is vouched for by its leaf alone. */
function agrees(act: Act, { entry, hash }: KeptAct): boolean {
  const leaf = parseLeaf(entry)
  return leaf?.kind === kindOfAct[act] && (hash === null || leaf.documentHash === toHex(hash))
}
