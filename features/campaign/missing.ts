/** What a campaign has of what its units will read, sign and be called by. */
export type Readiness = {
  year: number
  theme: string
  legalBases: number
  commonContent: number
  commitments: number
  conference: boolean
  signingClosesAt: Date | null
  /** Whether the deadline for signing has passed. */
  windowOver: boolean
  contact: boolean
  units: number
  /** Units of which no head has an account that signs in today. */
  unitsWithoutHead: string[]
  draftDecisions: number
  publishedDecisions: number
  /** Codes of targets whose units are given more than the decision has. */
  exceeded: string[]
}

export type Missing = { what: string; href: string /** Signing cannot open without it. */; needed: boolean }

/** What is still missing before the units of a campaign sign, each with the page that mends it. */
export function missingOf(has: Readiness): Missing[] {
  const page = (path: string) => `/campaigns/${has.year}${path}`
  const list: (Missing | false)[] = [
    has.theme === '' && { what: 'Chủ đề thi đua của năm', href: page('/text'), needed: true },
    has.legalBases === 0 && { what: 'Căn cứ của bản giao ước', href: page('/text'), needed: false },
    has.commonContent === 0 && { what: 'Nội dung thi đua chung', href: page('/text'), needed: true },
    has.commitments === 0 && { what: 'Cam kết, tổ chức thực hiện', href: page('/text'), needed: false },
    !has.conference && { what: 'Hội nghị ký: tên, ngày, giờ', href: page('/text'), needed: false },
    has.signingClosesAt === null && { what: 'Hạn ký của các đơn vị', href: page('/text'), needed: false },
    has.windowOver && { what: 'Hạn ký mới: hạn đã đặt đã qua', href: page('/text'), needed: true },
    !has.contact && { what: 'Người liên hệ khi đơn vị cần hỗ trợ', href: page('/text'), needed: false },
    has.units === 0 && { what: 'Đơn vị ký giao ước', href: page('/units'), needed: true },
    has.unitsWithoutHead.length > 0 && {
      what: `Tài khoản thủ trưởng dùng được của ${has.unitsWithoutHead.length} đơn vị: ${shortList(has.unitsWithoutHead)}`,
      href: page('/people'),
      needed: false,
    },
    has.publishedDecisions === 0 && {
      what: 'Quyết định giao chỉ tiêu đã ban hành',
      href: page('/decisions'),
      needed: false,
    },
    has.draftDecisions > 0 && {
      what: `${has.draftDecisions} quyết định còn là dự thảo, đơn vị chưa thấy`,
      href: page('/decisions'),
      needed: false,
    },
    has.exceeded.length > 0 && {
      what: `Chỉ tiêu giao vượt tổng của quyết định: ${shortList(has.exceeded)}`,
      href: page('/assignments'),
      needed: true,
    },
  ]
  return list.filter((one): one is Missing => one !== false)
}

const listed = 5
const shortList = (names: string[]): string =>
  names.length > listed
    ? `${names.slice(0, listed).join(', ')} và ${names.length - listed} mục khác`
    : names.join(', ')
