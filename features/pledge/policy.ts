import { isOpenFor, signingPhase } from '@/features/campaign/states'
import type { Person } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'

type OfUnit = { unitId: string }

/** The unit's own people may draft what it adds and objects to. */
export const canPrepare = (actor: Person, pledge: OfUnit): boolean =>
  (actor.role === 'unit_head' || actor.role === 'unit_clerk') && actor.unitId === pledge.unitId

/** Only the head takes targets in and signs. */
export const canSign = (actor: Person, pledge: OfUnit): boolean =>
  actor.role === 'unit_head' && actor.unitId === pledge.unitId

export type PledgeState = {
  campaign: { state: CampaignState; signingOpensAt: Date | null; signingClosesAt: Date | null }
  pledge: { deadlineAt: Date | null }
  status: { code: string | null; needsResigning: boolean; paperSignedOn: string | null }
}

/** Signed, and nothing has changed since: the pledge says what it says until it has to be signed again. */
export const isSettled = ({ status }: PledgeState): boolean =>
  (status.code !== null || status.paperSignedOn !== null) && !status.needsResigning

/** Whether the unit's newest signature is a sheet of paper. */
export const isOnPaper = (status: { paperRecordedAt: Date | null; signedAt: Date | null }): boolean =>
  status.paperRecordedAt !== null && (status.signedAt === null || status.signedAt < status.paperRecordedAt)

/** Whether a unit may still change or take in anything of its pledge. */
export const isChangeable = (state: PledgeState): boolean =>
  isOpenFor('prepare', state.campaign.state) && !isSettled(state)

/** The unit's last moment to sign: its extension, or the campaign's deadline. */
export const closesAt = ({ campaign, pledge }: PledgeState): Date | null =>
  pledge.deadlineAt ?? campaign.signingClosesAt

export type SigningWindow =
  | { state: 'not_yet'; opensAt: Date | null }
  | { state: 'open'; closesAt: Date | null }
  | { state: 'over'; closesAt: Date | null }

/** Whether signing is open to a unit at `now`. The database decides again, by its own clock, at the signature. */
export function signingWindow(state: PledgeState, now: Date): SigningWindow {
  const { campaign } = state
  const end = closesAt(state)
  const phase = signingPhase(campaign.state)
  if (phase === 'over') return { state: 'over', closesAt: end }
  if (phase === 'before' || !campaign.signingOpensAt || now < campaign.signingOpensAt) {
    return { state: 'not_yet', opensAt: campaign.signingOpensAt }
  }
  return end && now > end ? { state: 'over', closesAt: end } : { state: 'open', closesAt: end }
}

/** The office answers what units propose. */
export const canAnswer = (actor: Person): boolean => actor.role === 'office'

type Signed = { campaignState: CampaignState; newest: string | null; code: string; revokedAt: Date | null }

/** The office takes back a unit's newest signature, until the campaign is archived. */
export const canRevoke = (actor: Person, { campaignState, newest, code, revokedAt }: Signed): boolean =>
  actor.role === 'office' && isOpenFor('revoke', campaignState) && newest === code && revokedAt === null
