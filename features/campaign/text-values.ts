import { fieldInstant } from '@/lib/dates'
import type { CampaignRecord } from './queries'

const lines = (items: readonly string[]) => items.join('\n')
const instant = (at: Date | null | undefined) => (at ? fieldInstant(at) : '')

/** A campaign's texts as the fields of its form hold them. */
export const textValues = ({ campaign, conference }: CampaignRecord): Record<string, string> => ({
  title: campaign.title,
  theme: campaign.theme,
  occasions: lines(campaign.occasions),
  legalBases: lines(campaign.legalBases),
  pledgedBefore: campaign.pledgedBefore,
  commonContent: lines(campaign.commonContent),
  commitments: lines(campaign.commitments),
  recipients: lines(campaign.recipients),
  contactName: campaign.contactName ?? '',
  contactPhone: campaign.contactPhone ?? '',
  proposalsBlockSigning: campaign.proposalsBlockSigning ? 'on' : '',
  signingOpensAt: instant(campaign.signingOpensAt),
  signingClosesAt: instant(campaign.signingClosesAt),
  proposalsCloseAt: instant(campaign.proposalsCloseAt),
  conferenceTitle: conference?.title ?? '',
  conferenceHeldOn: conference?.heldOn ?? '',
  conferenceStartsAt: instant(conference?.startsAt),
  conferencePlace: conference?.place ?? '',
  conferenceChair: conference?.chair ?? '',
  conferenceSecretary: conference?.secretary ?? '',
})
