import { roleNames } from '@/lib/vi'

/** How the closed vocabularies are spelt in a sheet. */
export const layoutWords = { state: 'Nhà nước', party: 'Đảng' } as const

export const directionWords = {
  at_least: 'Đạt ít nhất',
  at_most: 'Không vượt quá',
  equal: 'Bằng',
  range: 'Trong khoảng',
  maintain: 'Duy trì ở mức',
  composition: 'Cơ cấu tổng',
} as const

export const allocationWords = { none: 'Không phân bổ', same: 'Như nhau', split: 'Chia cho đơn vị' } as const

export const rollupWords = { sum: 'Có', none: 'Không' } as const

/** Whom the office brings in by a sheet: those whose accounts it keeps. */
export const roleWords = {
  unit_head: roleNames.unit_head,
  unit_clerk: roleNames.unit_clerk,
  witness: roleNames.witness,
} as const
