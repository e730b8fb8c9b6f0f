import { logKey, logKeys } from '@/features/log/keys'
import { readStoredLog } from '@/features/log/queries'
import { verifyLog } from '@/lib/log/verify'
import { proveAndCheck } from '../proving'
import { microsecondsOf } from './time'

const leavesARound = 3_000

/** What the log costs: a leaf of it checked whole, and a receipt proved and checked; in microseconds, by the round. */
export async function logItems(rounds: number) {
  const [signer, keys] = [await logKey(), await logKeys()]
  const items = { checking: [] as number[], receipt: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    let leaves = 0
    let size = 0
    const checking = await microsecondsOf(async () => {
      while (leaves < leavesARound) {
        const verdict = await verifyLog(await readStoredLog(), keys)
        if (verdict.findings.length > 0) throw new Error('the log of the bench is not intact')
        size = verdict.size
        leaves += size
      }
    })
    let [receipts, proving] = [0, 0]
    for (; receipts < leavesARound; receipts += size) proving += proveAndCheck(size, signer) * 1e6
    // The first round warms up.
    if (round === 0) continue
    items.checking.push(checking / leaves)
    items.receipt.push(proving / receipts)
  }
  return items
}
