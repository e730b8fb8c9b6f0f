import { formatInstant } from '@/lib/dates'

/** What a letter says of its unit; `link` leads to the pledge. */
export type LetterFacts = { unit: string; deadline: Date | null; link: string }

export const usualSubject = 'Đề nghị ký giao ước thi đua - {đơn vị}'

/** The letter that the office starts from; `contact` is whom a unit calls. */
export const usualBody = (campaign: string, contact: string | null): string =>
  [
    'Kính gửi đồng chí thủ trưởng {đơn vị},',
    '',
    `Đơn vị của đồng chí chưa ký ${campaign}. Hạn ký: {hạn ký}.`,
    'Đồng chí mở liên kết sau, tiếp nhận chỉ tiêu và ký: {liên kết}',
    ...(contact ? ['', `Cần hỗ trợ, đồng chí gọi ${contact}.`] : []),
    '',
    'Trân trọng.',
  ].join('\n')

/** A text with its unit's facts in the places of {đơn vị}, {hạn ký} and {liên kết}; subjects stay on one line. */
export const fillLetter = (text: string, { unit, deadline, link }: LetterFacts): string =>
  text
    .replaceAll('{đơn vị}', unit)
    .replaceAll('{hạn ký}', deadline ? formatInstant(deadline) : 'chưa đặt')
    .replaceAll('{liên kết}', link)
