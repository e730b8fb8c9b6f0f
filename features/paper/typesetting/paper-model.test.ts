import { describe, expect, it } from 'vitest'
import { sampleDocument, samplePartyDocument, sampleSignature, sampleTargets } from '@/tests/sample-papers'
import { paperModel } from './paper-model'

describe('what the paper prints', () => {
  it('has every figure as it was issued', () => {
    const { rows } = paperModel(sampleDocument(), sampleSignature).parts.targets
    expect(rows.map(({ cells }) => cells[3])).toEqual([
      'bằng 8.664,9',
      'bằng 1.130,756',
      'trong khoảng 13-14',
      'từ 93,5 trở lên',
      'không quá 6,7',
      'duy trì 100',
    ])
  })

  it('names a group once, over its first row', () => {
    const { rows } = paperModel(sampleDocument({ targets: sampleTargets(13) }), null).parts.targets
    expect(rows.flatMap(({ group }, index) => (group ? [index] : []))).toEqual([0, 6, 12])
  })

  it('says of a preview that it is one, and has no place for a seal', () => {
    const { preview, seal, drawing, verification } = paperModel(sampleDocument(), null)
    expect({ preview, seal, drawing }).toEqual({
      preview: 'Bản xem trước',
      seal: null,
      drawing: { svg: null, text: '(Chưa ký)' },
    })
    expect(verification).toEqual({
      qr: null,
      lines: ['Bản xem trước của bản giao ước số 1, chưa có chữ ký.'],
    })
  })

  it('prints code, time, strength, claim and address of a signature', () => {
    const { verification, preview, seal } = paperModel(sampleDocument(), sampleSignature)
    expect(verification.lines).toEqual([
      'Mã xác nhận: 0123-4567-89AB. Bản giao ước số 1.',
      'Ký lúc 08:41:07 21/12/2022, xác nhận bằng mật khẩu (mức thấp hơn khóa truy cập).',
      sampleSignature.seal.claim,
      'Kiểm tra tại https://thidua.example.vn/verify/0123456789AB',
    ])
    expect(preview).toBeNull()
    expect(seal).toEqual(['Niêm phong điện tử', sampleSignature.seal.name])
  })

  it('shows a typed name where nothing was drawn', () => {
    const typed = { ...sampleSignature, strokes: null, typedName: 'Nguyễn Đức Ẩn' }
    expect(paperModel(sampleDocument(), typed).drawing).toEqual({ svg: null, text: 'Nguyễn Đức Ẩn' })
  })

  it('spells the authority as the layout does', () => {
    expect(paperModel(sampleDocument(), null).titleLines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    expect(paperModel(samplePartyDocument(), null).titleLines).toEqual(['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'])
  })
})
