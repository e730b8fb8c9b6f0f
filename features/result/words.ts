import { formatFigure } from '@/features/target/figure'
import type { Decimal } from '@/lib/decimal'
import type { AssignedResult, CampaignResult, Report } from './queries'

export type { AssignedResult, CampaignResult, Report }

/** A reported value with the target's measure unit: '93,1%', '8.664,9 tỷ đồng'. */
export const valueInWords = ({ measureUnit }: { measureUnit: string }, value: Decimal): string =>
  formatFigure({ direction: 'equal', low: value, high: null, measureUnit })

/** A target's name with that of the whole which it is a part of. */
export const fullName = ({ name, parentName }: { name: string; parentName: string | null }): string =>
  parentName ? `${parentName} - ${name}` : name
