import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nfc } from '@/lib/text'
import { differences } from './difference'
import { buildDocument, freeze, type PledgeDocument, thaw } from './document'
import type { PledgeContent } from './queries'

const target = {
  code: 'B3',
  name: 'Thu ngân sách',
  parentName: null,
  group: 'Ngân sách',
  revision: 1,
  decisionCode: 'QD-KTXH',
  direction: 'at_least',
  low: '8664.9',
  high: null,
  measureUnit: 'tỷ đồng',
  acknowledgedAt: null,
  acknowledgedBy: null,
  proposal: null,
} as const

const content = {
  issuingBody: { name: 'UBND quận', partyBody: 'Quận ủy', placeName: 'Nam Từ Liêm' },
  campaign: {
    year: 2023,
    title: 'Giao ước thi đua năm 2023',
    theme: 'Kỷ cương',
    legalBases: [],
    pledgedBefore: 'lãnh đạo',
    commonContent: ['Một', 'Hai'],
    commitments: [],
    recipients: [],
  },
  conference: null,
  unit: { code: 'phuong-me-tri', name: 'UBND phường Mễ Trì' },
  block: { name: 'Khối phường', layout: 'state' },
  status: { versionNumber: null },
  decisions: [
    {
      code: 'QD-KTXH',
      codeNumber: null,
      codeNotation: 'QĐ-UBND',
      issuer: 'UBND',
      subject: 'V/v',
      issuedOn: '2022-12-21',
    },
    {
      code: 'QD-KHAC',
      codeNumber: '1',
      codeNotation: 'QĐ-UBND',
      issuer: 'UBND',
      subject: 'V/v',
      issuedOn: '2022-12-21',
    },
  ],
  targets: [target, { ...target, code: 'A1.1', name: 'Khối phường', parentName: 'Kết nạp đảng viên' }],
  commitments: [{ kind: 'task', content: 'Mở lớp' }],
} as unknown as PledgeContent

const signing = { authority: 'own_office' as const, titleLines: ['CHỦ TỊCH'], signer: 'Nguyễn Văn A' }
const build = (changed: Partial<PledgeContent> = {}) =>
  buildDocument({ ...content, ...changed }, signing, '2022-12-21')

describe('the document', () => {
  test('keeps figures as issued, names a target with its parent, cites only decisions in use', () => {
    const document = build()
    expect(document.targets.map(({ name, low }) => [name, low])).toEqual([
      ['Thu ngân sách', '8664.9'],
      ['Kết nạp đảng viên - Khối phường', '8664.9'],
    ])
    expect(document.decisions.map(({ code }) => code)).toEqual(['QD-KTXH'])
  })

  test("a Party board's superior is the Party body", () => {
    const block = { name: 'Khối Ban Đảng', layout: 'party' as const }
    expect(build({ block }).issuingBody.superior).toBe('Quận ủy')
    expect(build().issuingBody.superior).toBe('UBND quận')
  })

  test('is a version more than the newest signed one', () => {
    expect(build().version).toBe(1)
    expect(build({ status: { versionNumber: 2 } as PledgeContent['status'] }).version).toBe(3)
  })

  test('comes back from its bytes, and the same value has the same bytes whatever the order of its keys', () => {
    const document = build()
    const frozen = freeze(document)
    expect(thaw(frozen.bytes)).toEqual(document)
    const shuffled = Object.fromEntries(Object.entries(document).reverse()) as PledgeDocument
    expect(freeze(shuffled).hash).toEqual(frozen.hash)
  })

  test('any other text gives another hash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const hash = (content: string) => freeze({ ...build(), tasks: [nfc(content)] }).hash.join()
        return (nfc(a) === nfc(b)) === (hash(a) === hash(b))
      }),
    )
  })
})

describe('differences', () => {
  test('of the same document are none', () => {
    expect(differences(build(), build())).toEqual([])
  })

  test('of a document read back, whose keys stand in canonical order, and the same one built anew are none', () => {
    const readBack = thaw(freeze(build()).bytes)
    expect(JSON.stringify(readBack)).not.toBe(JSON.stringify(build()))
    expect(differences(readBack, build())).toEqual([])
    expect(differences(readBack, build({ unit: { ...content.unit, name: 'UBND xã' } }))).toHaveLength(1)
    expect(differences(readBack, { ...build(), pledgedBefore: 'hội nghị' })).toHaveLength(1)
  })

  test('name an adjusted figure, old and new, and a target that came or went', () => {
    const adjusted = build({ targets: [{ ...target, low: '9000' }] } as unknown as Partial<PledgeContent>)
    expect(differences(build(), adjusted)).toEqual([
      { what: 'Thu ngân sách', before: 'từ 8.664,9 tỷ đồng trở lên', after: 'từ 9.000 tỷ đồng trở lên' },
      { what: 'Kết nạp đảng viên - Khối phường', before: 'từ 8.664,9 tỷ đồng trở lên', after: null },
    ])
  })

  test('are never empty when the documents differ', () => {
    const change = fc.constantFrom<Partial<PledgeDocument>>(
      { day: '2022-12-22' },
      { version: 2 },
      { commonContent: ['Ba'] },
      { tasks: [] },
      { solutions: ['Mới'] },
      { signing: null },
      { unit: { code: 'x', name: 'Tên mới', block: 'Khối phường' } },
      { ownTargets: [{ content: 'Lớp', direction: 'equal', low: '1', high: null, measureUnit: 'lớp' }] },
    )
    fc.assert(fc.property(change, (changed) => differences(build(), { ...build(), ...changed }).length > 0))
  })
})
