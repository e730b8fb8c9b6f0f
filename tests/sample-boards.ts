import type { BoardContent, BoardUnit } from '@/features/board/board'

/** A unit for tests, untouched unless said otherwise. */
export const boardUnit = (facts: Partial<BoardUnit> & { code: string }): BoardUnit => ({
  name: `Đơn vị ${facts.code}`,
  shortName: facts.code,
  block: 'phuong',
  status: 'not_opened',
  overdue: false,
  signedAt: null,
  signerName: null,
  signerTitle: null,
  assigned: 3,
  acknowledged: 0,
  proposed: 0,
  ...facts,
})

/** A unit for tests that has signed. */
export const signedUnit = (facts: Partial<BoardUnit> & { code: string; signedAt: string }): BoardUnit =>
  boardUnit({
    status: 'signed',
    acknowledged: 3,
    signerName: 'Nguyễn Văn An',
    signerTitle: 'CHỦ TỊCH',
    ...facts,
  })

/** A board of two blocks and four units for tests: one has signed, one on paper. */
export const content: BoardContent = {
  campaign: {
    id: '7c2d3a52-6d3c-4b4f-9d0e-0c9c3a6f0d11',
    year: 2023,
    title: 'Phong trào thi đua năm 2023',
    theme: 'Kỷ cương, trách nhiệm',
    issuingBody: 'UBND quận',
    conference: 'Hội nghị ký giao ước thi đua',
    phase: 'signing',
    opensAt: '2022-12-21T01:00:00.000Z',
    closesAt: '2022-12-31T10:00:00.000Z',
  },
  blocks: [
    { code: 'phong-ban', name: 'Khối các phòng' },
    { code: 'phuong', name: 'Khối các phường' },
  ],
  units: [
    boardUnit({ code: 'y-te', block: 'phong-ban' }),
    signedUnit({ code: 'noi-vu', block: 'phong-ban', signedAt: '2022-12-21T01:41:07.000Z' }),
    boardUnit({ code: 'my-dinh', status: 'viewed' }),
    signedUnit({ code: 'me-tri', status: 'paper', signedAt: '2022-12-21T01:30:00.000Z' }),
  ],
}
