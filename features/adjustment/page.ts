import { z } from 'zod'
import { currentCampaign } from '@/features/campaign/queries'
import { isOpenFor } from '@/features/campaign/states'
import { hasPasskey } from '@/features/session/passkey/queries'
import type { Site } from '@/features/session/passkey/site'
import { decisionNumber, referenceOf } from '@/features/target/decision'
import { figureInWords, formatFigure } from '@/features/target/figure'
import { readAssignments, readDecisions, readTargets } from '@/features/target/queries'
import { splitEffects } from '@/features/target/split'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { canApply, isUnderWay, needsApproval } from './policy'
import { readAdjustable, readAdjustment, readOwnDrafts } from './queries'
import { asTyped, type Typed } from './typed-figures'

/** What the address of a new draft says. */
export type Wanted = { target?: string | string[]; proposal?: string | string[] }
type Campaign = Awaited<ReturnType<typeof readDraftable>>

/**
 * What the page of a new draft shows: the form begun from what is wanted, or the targets to choose from. Null while no
 * campaign's figures are discussed; `draft` is null where what is wanted is unknown.
 */
export async function readNewDraftPage(actor: Person, wanted: Wanted) {
  const current = await currentCampaign()
  if (!current || !isOpenFor('adjust', current.campaign.state)) return null
  const { id, title } = current.campaign
  const campaign = await readDraftable(id, actor)
  const choosing = wanted.target === undefined && wanted.proposal === undefined
  return {
    campaignId: id,
    title,
    pickable: choosing ? pickable(campaign) : null,
    draft: choosing ? null : beginDraft(wanted, campaign),
  }
}

export type NewDraftPage = NonNullable<Awaited<ReturnType<typeof readNewDraftPage>>>

async function readDraftable(id: string, { accountId }: Person) {
  const [targets, decisions, rows, drafts] = await Promise.all([
    readTargets(id),
    readDecisions(id),
    readAdjustable(id),
    readOwnDrafts(id, accountId),
  ])
  return { targets, decisions, rows, drafts }
}

/** The targets that units have figures of, as somebody chooses one to adjust. */
const pickable = ({ targets, rows }: Campaign) =>
  targets
    .map((target) => ({
      id: target.id,
      code: target.code,
      name: target.name,
      parentName: targets.find(({ id }) => id === target.parentId)?.name ?? null,
      figure: formatFigure(target),
      units: rows.filter(({ targetId }) => targetId === target.id).length,
    }))
    .filter(({ units }) => units > 0)

/**
 * What the form starts from: the units of the wanted target, or of the target that the wanted proposal is about with
 * the proposed figure filled in; the decision's fields as the target's own decision has them. Null for what is unknown.
 */
function beginDraft(wanted: Wanted, { targets, decisions, rows, drafts }: Campaign) {
  const asked = rows.find(({ proposal }) => proposal !== null && proposal.id === wanted.proposal)
  const target = targets.find(({ id }) => id === (asked?.targetId ?? wanted.target))
  const own = rows.filter(({ targetId }) => targetId === target?.id)
  if (!target || own.length === 0) return null
  const decision = decisions.find(({ id }) => id === target.decisionId)
  const proposed: Typed =
    asked?.proposal && !asked.draftId
      ? {
          [asked.revisionId]: {
            low: asTyped(asked.proposal.low),
            high: asked.proposal.high === null ? '' : asTyped(asked.proposal.high),
          },
        }
      : {}
  return {
    heading: `${target.name}: ${figureInWords(target)}, giao ${own.length} đơn vị`,
    target: {
      name: target.name,
      low: target.low,
      allocation: target.allocation,
      measureUnit: target.measureUnit,
    },
    rows: own,
    proposed,
    drafts: drafts.map(({ adjustment, decision }) => ({
      id: adjustment.id,
      name: decisionNumber(referenceOf(decision)),
    })),
    defaults: {
      codeNotation: decision?.codeNotation ?? '',
      issuer: decision?.issuer ?? '',
      layout: decision?.layout ?? 'state',
      subject: `Về việc điều chỉnh chỉ tiêu “${target.name}”`,
    },
  }
}

/**
 * What the page of an adjustment shows to `actor` at `site`; null when unknown. `act` is what is open to them: to approve
 * what another drafted over signed pledges, to let it take effect alone, or to wait.
 */
export async function readAdjustmentPage(actor: Person, id: string, site: Site | null) {
  const found = z.uuid().safeParse(id).success ? await readAdjustment(id) : null
  if (!found) return null
  const { adjustment, rows, hash } = found
  const underWay = isUnderWay(adjustment)
  const [targets, assignments, passkey] = await Promise.all([
    underWay ? readTargets(adjustment.campaignId) : [],
    underWay ? readAssignments(adjustment.campaignId) : [],
    hasPasskey(actor, site),
  ])
  const act: 'approve' | 'alone' | 'wait' = canApply(actor, adjustment, rows)
    ? needsApproval(rows)
      ? 'approve'
      : 'alone'
    : 'wait'
  return {
    found,
    underWay,
    splits: splitEffects(rows, targets, assignments),
    panel: {
      adjustmentId: id,
      seen: toHex(hash),
      act,
      own: adjustment.draftedBy === actor.accountId,
      passkey,
    },
  }
}
