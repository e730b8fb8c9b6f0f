import { toHex } from '@/lib/canonical'
import { type Checkpoint, openCheckpoint } from './checkpoint'
import { type KeyTerm, verifierOf } from './keys'
import { leafHash } from './merkle'
import { parseNote } from './note'
import { Tree } from './tree'

/** The rows of a log, as they are stored. */
export type StoredLog = {
  leaves: AsyncIterable<{ index: number; entry: Uint8Array; leafHash: Uint8Array }>
  checkpoints: Iterable<{ size: number; root: Uint8Array; note: string }>
}

/**
 * What is wrong with a log. Places count from 0, sizes are leaves:
 *
 *     leaf_missing          no leaf at `index`, while later ones are there
 *     leaf_changed          the entry at `index` is not the one that its hash was made of
 *     checkpoint_false      the checkpoint of `size` is not signed by the log, or its row says otherwise; `size` is 0 for
 *                           one from outside
 *     key_swapped           from `size` leaves on the log has a key that the key before has not handed it over to
 *     key_file_other        the file of the log's key holds another key than the log's last
 *     tail_unsigned         after the first `size` leaves no checkpoint covers the rest
 *     tail_lost             a checkpoint says `size` leaves, `present` are there
 *     rewritten             the first `size` leaves are not those that were signed; up to `good` they are
 */
export type Finding =
  | { kind: 'leaf_missing' | 'leaf_changed'; index: number }
  | { kind: 'checkpoint_false'; size: number; reason: string }
  | { kind: 'key_swapped'; size: number }
  | { kind: 'key_file_other' }
  | { kind: 'tail_unsigned'; size: number }
  | { kind: 'tail_lost'; size: number; present: number; outside: boolean }
  | { kind: 'rewritten'; size: number; good: number; outside: boolean }

/**
 * Rebuilds the tree from the rows and compares it with every checkpoint that is stored, and with earlier ones from
 * elsewhere (`outside`, signed notes): those alone show what an operator with the log's key may have rewritten.
 * An outside note that the log has not signed is a finding too. No finding: nothing was changed, lost or rewritten.
 */
export async function verifyLog(
  { leaves, checkpoints }: StoredLog,
  terms: readonly KeyTerm[],
  outside: readonly string[] = [],
): Promise<{ size: number; findings: Finding[] }> {
  const findings: Finding[] = []
  const tree = new Tree()
  for await (const leaf of leaves) {
    if (leaf.index !== tree.size) {
      findings.push({ kind: 'leaf_missing', index: tree.size })
      break
    }
    const hash = leafHash(leaf.entry)
    if (toHex(hash) !== toHex(leaf.leafHash)) findings.push({ kind: 'leaf_changed', index: leaf.index })
    tree.append([hash])
  }

  /**
   * Compares heads, smallest first. The first that differs says all: later ones cover the same leaves. Returns up to
   * which size the leaves have been compared.
   */
  const compare = (heads: Checkpoint[], outside: boolean): number => {
    const sorted = heads.sort((one, other) => one.size - other.size)
    const largest = sorted.at(-1)?.size ?? 0
    if (largest > tree.size) findings.push({ kind: 'tail_lost', size: largest, present: tree.size, outside })
    let good = 0
    for (const { size, root } of sorted.filter((head) => head.size <= tree.size)) {
      if (toHex(tree.root(size)) !== toHex(root)) {
        findings.push({ kind: 'rewritten', size, good, outside })
        return tree.size
      }
      good = size
    }
    return largest > tree.size ? tree.size : good
  }
  const opened = (note: string, size: number): Checkpoint[] => {
    const log = verifierOf(terms, note)
    const head = openCheckpoint(note, log.key.name, log)
    if (head.ok) return [head.checkpoint]
    const byOther =
      head.reason === 'unsigned' && parseNote(note)?.signatures.some(({ name }) => name === log.key.name)
    findings.push({ kind: 'checkpoint_false', size, reason: byOther ? 'other_key' : head.reason })
    return []
  }
  const stored = [...checkpoints].flatMap(({ size, root, note }) => {
    const heads = opened(note, size)
    const same = heads.every((head) => head.size === size && toHex(head.root) === toHex(root))
    if (!same) findings.push({ kind: 'checkpoint_false', size, reason: 'row_differs' })
    return same ? heads : []
  })
  const covered = compare(stored, false)
  if (covered < tree.size) findings.push({ kind: 'tail_unsigned', size: covered })
  compare(
    outside.flatMap((note) => opened(note, 0)),
    true,
  )
  return { size: tree.size, findings }
}
