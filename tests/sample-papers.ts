import type { SignatureOnPaper } from '@/features/paper/typesetting/paper-model'
import type { DocumentTarget, PledgeDocument } from '@/features/pledge/document'

// Documents that tests and benchmarks render.
const target: DocumentTarget = {
  code: 'bhyt',
  group: 'Chỉ tiêu xã hội',
  name: 'Tỷ lệ người dân tham gia bảo hiểm y tế',
  revision: 1,
  decision: 'nha-nuoc',
  direction: 'at_least',
  low: '93.5',
  high: null,
  measureUnit: '%',
  acknowledged: { by: 'Nguyễn Đức Ẩn', at: '2022-12-21T01:30:05.000Z' },
  proposed: null,
}

const figures: Partial<DocumentTarget>[] = [
  {
    direction: 'equal',
    low: '8664.9',
    measureUnit: 'tỷ đồng',
    name: 'Tổng thu ngân sách nhà nước trên địa bàn',
  },
  {
    direction: 'equal',
    low: '1130.756',
    measureUnit: 'tỷ đồng',
    name: 'Tổng chi ngân sách địa phương',
    revision: 2,
  },
  { direction: 'range', low: '13', high: '14', name: 'Tốc độ tăng giá trị sản xuất các ngành' },
  {},
  { direction: 'at_most', low: '6.7', name: 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân' },
  { direction: 'maintain', low: '100', name: 'Tỷ lệ hộ dân được cấp nước sạch' },
]

/** `count` targets in groups of six, the figures of the reference conference over and over. */
export const sampleTargets = (count: number): DocumentTarget[] =>
  Array.from({ length: count }, (_, index) => ({
    ...target,
    ...figures[index % figures.length],
    code: `chi-tieu-${index + 1}`,
    group: `Nhóm ${Math.floor(index / 6) + 1}. Kinh tế - xã hội`,
  }))

/** A ward's pledge by the state's layout, with whatever is to differ. */
export const sampleDocument = (given: Partial<PledgeDocument> = {}): PledgeDocument => ({
  format: 'giao-uoc/pledge/1',
  version: 1,
  layout: 'state',
  day: '2022-12-21',
  issuingBody: {
    name: 'Ủy ban nhân dân quận Nam Từ Liêm',
    superior: 'Ủy ban nhân dân quận Nam Từ Liêm',
    placeName: 'Nam Từ Liêm',
  },
  campaign: {
    year: 2023,
    title: 'Giao ước thi đua năm 2023',
    theme: 'Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển',
  },
  conference: { title: 'Hội nghị giao chỉ tiêu và ký giao ước thi đua năm 2023', heldOn: '2022-12-21' },
  unit: { code: 'phuong-my-dinh-1', name: 'Ủy ban nhân dân phường Mỹ Đình 1', block: 'Khối UBND các phường' },
  legalBases: ['Luật Thi đua, khen thưởng'],
  decisions: [
    {
      code: 'nha-nuoc',
      number: '4321',
      notation: 'QĐ-UBND',
      issuer: 'UBND quận Nam Từ Liêm',
      subject: 'Về việc giao chỉ tiêu kế hoạch kinh tế - xã hội năm 2023',
      issuedOn: '2022-12-20',
    },
  ],
  pledgedBefore: 'các đồng chí lãnh đạo Quận ủy, HĐND, UBND quận',
  commonContent: ['Phấn đấu hoàn thành và hoàn thành vượt mức các chỉ tiêu được giao.'],
  targets: sampleTargets(6),
  ownTargets: [
    {
      content: 'Vận động quỹ “Vì người nghèo”',
      direction: 'equal',
      low: '180',
      high: null,
      measureUnit: 'triệu đồng',
    },
  ],
  tasks: ['Số hóa toàn bộ hồ sơ hành chính'],
  solutions: ['Giao ban tiến độ hằng tháng'],
  commitments: ['Thủ trưởng đơn vị chịu trách nhiệm về kết quả thực hiện.'],
  recipients: ['Thường trực Quận ủy (để báo cáo)', 'Lưu: VT.'],
  signing: {
    authority: 'on_behalf_of_collective',
    titleLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    signer: 'Nguyễn Đức Ẩn',
  },
  ...given,
})

/** A board's pledge by the Party's layout. */
export const samplePartyDocument = (given: Partial<PledgeDocument> = {}): PledgeDocument =>
  sampleDocument({
    layout: 'party',
    issuingBody: {
      name: 'Ủy ban nhân dân quận Nam Từ Liêm',
      superior: 'Quận ủy Nam Từ Liêm',
      placeName: 'Nam Từ Liêm',
    },
    unit: { code: 'ban-tuyen-giao', name: 'Ban Tuyên giáo Quận ủy', block: 'Khối các Ban Đảng' },
    signing: {
      authority: 'for_head',
      titleLines: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
      signer: 'Trần Thị Thu Hà',
    },
    ...given,
  })

const pen: [x: number, y: number][] = [
  [10, 40],
  [30, 5],
  [50, 60],
  [80, 20],
  [120, 50],
  [160, 10],
]

export const sampleSignature: SignatureOnPaper & { seal: object } = {
  strokes: [{ points: pen.map(([x, y], index) => ({ x, y, time: index, pressure: 0.5 })) }],
  typedName: null,
  signedAt: new Date('2022-12-21T01:41:07Z'),
  code: '0123456789AB',
  strength: 'password',
  address: 'https://thidua.example.vn/verify/0123456789AB',
  seal: {
    name: 'Hệ thống Giao ước thi đua - UBND quận Nam Từ Liêm',
    claim: 'Xác nhận ký điện tử trên Hệ thống; không phải chữ ký số chuyên dùng công vụ.',
  },
}
