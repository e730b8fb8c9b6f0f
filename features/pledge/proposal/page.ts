import { readAssignments, readTargets } from '@/features/target/queries'
import { readProposals } from './queries'
import { isOpen, queueRows } from './queue'

/** The proposals of a campaign as the office's queue lists them at `now`, and how many wait for an answer. */
export async function readProposalQueue(campaignId: string, now: Date) {
  const [proposals, targets, assignments] = await Promise.all([
    readProposals(campaignId),
    readTargets(campaignId),
    readAssignments(campaignId),
  ])
  return { rows: queueRows(proposals, targets, assignments, now), open: proposals.filter(isOpen).length }
}
