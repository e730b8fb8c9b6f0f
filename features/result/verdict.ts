import type { Figure } from '@/features/target/figure'
import { compareDecimals, type Decimal, sumDecimals } from '@/lib/decimal'
import type { Direction, ResultPeriod } from '@/lib/terms'
import { isFinal, quartersOf } from './periods'

export const verdicts = ['reached', 'at_risk', 'missed', 'not_reported'] as const
export type Verdict = (typeof verdicts)[number]

export const verdictNames: Record<Verdict, string> = {
  reached: 'Đạt',
  at_risk: 'Có nguy cơ',
  missed: 'Không đạt',
  not_reported: 'Chưa báo cáo',
}

/**
 * Where a target stands by a value that was reached by the end of a period. At the year's end it is reached or missed;
 * before that, what is not there yet is at risk. A floor of an amount is compared pro rata: a quarter of it by the end
 * of the first quarter, half by midyear. Exact. Throws RangeError on what is no Decimal.
 */
export function verdictOf(target: Figure, report: { period: ResultPeriod; value: Decimal } | null): Verdict {
  if (!report) return 'not_reported'
  const due = addsUp(target) ? quartersOf(report.period) : 4
  if (isMet(target, report.value, due)) return 'reached'
  return isFinal(report.period) ? 'missed' : 'at_risk'
}

/** Whether a target is an amount that grows over the year: a floor that is no percentage. */
export const addsUp = ({ direction, measureUnit, low }: Figure): boolean =>
  direction === 'at_least' && !/^[%‰]/.test(measureUnit) && compareDecimals(low, '0') > 0

/** The rule in words, direction by direction, as it stands beside the verdicts. */
export const rules: readonly { directions: readonly Direction[]; words: string }[] = [
  {
    directions: ['at_least'],
    words:
      'Từ một mức trở lên: số lượng, giá trị cộng dồn thì so theo tiến độ (hết quý I 25%, 6 tháng 50%, hết quý III 75%, cả năm 100% mức giao); tỷ lệ % thì so thẳng với mức giao.',
  },
  { directions: ['at_most'], words: 'Không quá một mức: kết quả không vượt mức giao.' },
  { directions: ['equal', 'composition'], words: 'Bằng, cơ cấu: kết quả đúng mức giao.' },
  { directions: ['range'], words: 'Trong khoảng: kết quả nằm trong khoảng, kể cả hai đầu.' },
  { directions: ['maintain'], words: 'Duy trì: kết quả không thấp hơn mức giao.' },
]

/** What comes after the comparison, for every direction. */
export const outcomeRule =
  'Chưa đạt khi năm chưa hết là “Có nguy cơ”; ở quý IV hoặc cả năm là “Không đạt”. Kết quả là số lũy kế từ đầu năm đến hết kỳ.'

function isMet({ direction, low, high }: Figure, value: Decimal, quarters: number): boolean {
  const toLow = compareDecimals(value, low)
  switch (direction) {
    case 'at_least':
      return compareDecimals(times(value, 4), times(low, quarters)) >= 0
    case 'maintain':
      return toLow >= 0
    case 'at_most':
      return toLow <= 0
    case 'range':
      return toLow >= 0 && high !== null && compareDecimals(value, high) <= 0
    default:
      return toLow === 0
  }
}

const times = (value: Decimal, count: number): Decimal =>
  sumDecimals(Array.from({ length: count }, () => value))
