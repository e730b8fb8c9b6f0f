import type { PledgeDocument } from '@/features/pledge/document'

/** The name that a sealed paper is saved under: 'giao-uoc-phuong-my-dinh-1-2023-ban-1.pdf'. */
export const paperFileName = ({ unit, campaign, version }: PledgeDocument): string =>
  `giao-uoc-${unit.code}-${campaign.year}-ban-${version}.pdf`
