import { formatInstant } from '@/lib/dates'

/** What a letter says about its unit; `link` leads to the pledge. */
export type LetterFacts = { unit: string; deadline: Date | null; link: string }

export const usualSubject = 'Đề nghị ký giao ước thi đua - {đơn vị}'

type Campaign = { title: string; contactName: string | null; contactPhone: string | null }

/** The letter that the office starts from, with whom a unit calls where the campaign has a name and a number. */
export const usualBody = ({ title, contactName, contactPhone }: Campaign): string =>
  [
    'Kính gửi đồng chí thủ trưởng {đơn vị},',
    '',
    `Đơn vị của đồng chí chưa ký ${title}. Hạn ký: {hạn ký}.`,
    'Đồng chí mở liên kết sau, tiếp nhận chỉ tiêu và ký: {liên kết}',
    ...(contactName && contactPhone ? ['', `Cần hỗ trợ, đồng chí gọi ${contactName}, ${contactPhone}.`] : []),
    '',
    'Trân trọng.',
  ].join('\n')

/** A text with its unit's facts in the places of {đơn vị}, {hạn ký} and {liên kết}; subjects stay on one line. */
export const fillLetter = (text: string, { unit, deadline, link }: LetterFacts): string =>
  text
    .replaceAll('{đơn vị}', unit)
    .replaceAll('{hạn ký}', deadline ? formatInstant(deadline) : 'chưa đặt')
    .replaceAll('{liên kết}', link)
