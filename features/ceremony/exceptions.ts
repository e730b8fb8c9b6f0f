import { formatDay } from '@/lib/dates'
import type { ListStatus, SigningList } from './list'

export const listStatusNames: Record<ListStatus, string> = {
  signed: 'Đã ký',
  resigned: 'Đã ký lại',
  paper: 'Ký bản giấy',
  resign_needed: 'Cần ký lại',
  revoked: 'Chữ ký bị thu hồi',
  not_signed: 'Chưa ký',
}

const kinds = ['not_signed', 'resign_needed', 'revoked', 'paper'] as const

export type ExceptionGroup = { status: (typeof kinds)[number]; title: string; units: string[] }

/** What a list has beside electronic signatures, kind by kind: the names of the units, paper with its day. */
export const exceptionsOf = ({ blocks }: Pick<SigningList, 'blocks'>): ExceptionGroup[] =>
  kinds.flatMap((status) => {
    const units = blocks
      .flatMap((block) => block.units)
      .filter((unit) => unit.status === status)
      .map(({ name, paper }) => (status === 'paper' ? `${name} (ngày ${formatDay(paper!.signedOn)})` : name))
    return units.length > 0 ? [{ status, title: listStatusNames[status], units }] : []
  })
