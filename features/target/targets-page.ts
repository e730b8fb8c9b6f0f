import type { Actor } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'
import { referenceOf } from './decision'
import { canDecide } from './decisions/policy'
import { listDecisions, readAllAssignments } from './decisions/queries'
import { readTargets } from './queries'
import { treeRows } from './tree'

/**
 * What the page of targets shows: the published decisions with the rows of their targets and how many figures units are
 * assigned of them, and the drafts that `actor` may write, each with its rows.
 */
export async function readTargetsPage(actor: Actor, campaign: { id: string; state: CampaignState }) {
  const [decisions, targets, assignments] = await Promise.all([
    listDecisions(campaign.id),
    readTargets(campaign.id),
    readAllAssignments(campaign.id),
  ])
  const editable = canDecide(actor, campaign.state)
  const published = decisions.filter(({ publishedAt }) => publishedAt)
  const drafts = editable ? decisions.filter(({ publishedAt }) => !publishedAt) : []
  const ids = new Set(published.map(({ id }) => id))
  const tree = treeRows(targets, assignments)
  const rows = tree.filter(({ decisionId }) => ids.has(decisionId))
  const listed = new Set(rows.map(({ id }) => id))
  return {
    editable,
    rows,
    published: published.map((decision) => ({ id: decision.id, ...referenceOf(decision) })),
    assigned: assignments.filter(({ targetId }) => listed.has(targetId)).length,
    groups: [...new Set(targets.map(({ group }) => group))],
    empty: rows.length === 0 && drafts.length === 0,
    drafts: drafts
      .filter(({ adjusts }) => !adjusts)
      .map((draft) => ({
        id: draft.id,
        reference: referenceOf(draft),
        rows: tree.filter(({ decisionId }) => decisionId === draft.id),
      })),
  }
}
