import type { Person } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'

type Signed = { campaignState: CampaignState; newest: string | null; code: string; revokedAt: Date | null }

/** The office takes back a signature that stands, until the campaign is archived. */
export const canRevoke = (actor: Person, { campaignState, newest, code, revokedAt }: Signed): boolean =>
  actor.role === 'office' &&
  (campaignState === 'open' || campaignState === 'locked') &&
  newest === code &&
  revokedAt === null
