import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readSealer } from '@/features/paper/seal/sealer'
import { verifySealedPdf } from '@/features/paper/seal/verify-seal'
import { typesetter } from '@/features/paper/typesetting/typesetter'
import { signatureClaim } from '@/lib/vi'
import { sampleList, sampleMinutes } from '@/tests/sample-lists'
import { missingTools, run } from '@/tests/tools'
import { freeze } from '../list'
import { minutesBytes } from './document'
import { sealedMinutes } from './mutations'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const missing = missingTools('pdftotext', 'pdfdetach', 'pdfinfo', 'pdfsig', 'qpdf')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-minutes-'))
})
afterAll(async () => {
  typesetter().close()
  await rm(folder, { recursive: true })
})

const sealer = () =>
  readSealer('Hệ thống Giao ước', {
    DATA_DIR: folder,
    SEAL_PASSPHRASE: undefined,
    SEAL_P12_FILE: undefined,
    SEAL_P12_PASSPHRASE: undefined,
  })

async function make(document = sampleMinutes()) {
  const address = 'https://thidua.example.vn/verify'
  const list = freeze(sampleList).bytes
  const { pdf } = await sealedMinutes(document, list, await sealer(), address)
  const file = path.join(folder, `${Math.random()}.pdf`)
  writeFileSync(file, pdf)
  return { pdf, file }
}

const words = (file: string) => run('pdftotext', file, '-').replace(/\s+/g, ' ')

it('is valid under the installation’s seal, and not with a byte changed', async () => {
  const { pdf } = await make()
  const { certificate } = await sealer()
  expect(verifySealedPdf(pdf, [certificate])).toMatchObject({ valid: true, name: 'Hệ thống Giao ước' })
  const changed = Buffer.from(pdf)
  changed[1000]! ^= 1
  expect(verifySealedPdf(changed, [certificate])).toMatchObject({ valid: false, reason: 'changed' })
})

describe.skipIf(missing.length > 0)('read by poppler and qpdf', () => {
  it('is sound, tagged PDF/A-3b with the list and its own data inside, signed as a whole', async () => {
    const document = sampleMinutes()
    const { pdf, file } = await make(document)
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/)
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>')
    const report = run('pdfsig', '-nocert', file)
    expect(report).toContain('Signature is Valid.')
    expect(report).toContain('Total document signed')
    run('pdfdetach', '-saveall', '-o', folder, file)
    expect(readFileSync(path.join(folder, 'danh-sach-ky.json'))).toEqual(
      Buffer.from(freeze(sampleList).bytes),
    )
    expect(readFileSync(path.join(folder, 'bien-ban.json'))).toEqual(Buffer.from(minutesBytes(document)))
  })

  it('says when, where, who, how many, who not, who witnessed how, and the claim', async () => {
    const text = words((await make()).file)
    for (const said of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 15/BB-UBND',
      'Nam Từ Liêm, ngày 21 tháng 12 năm 2022',
      'BIÊN BẢN',
      'Lễ ký giao ước thi đua năm 2023',
      'Thời gian: 08 giờ 00 phút, ngày 21 tháng 12 năm 2022.',
      'Địa điểm: Hội trường Ủy ban nhân dân quận.',
      'Chủ tọa: đồng chí Nguyễn Văn Bình.',
      '4/7 đơn vị đã ký, trong đó 3 đơn vị ký điện tử, 1 đơn vị ký bản giấy',
      'Chưa ký: 1 đơn vị, gồm Đơn vị 2 thuộc phuong.',
      'Cần ký lại: 1 đơn vị, gồm Đơn vị 3 thuộc phuong.',
      'Chữ ký bị thu hồi: 1 đơn vị, gồm Đơn vị 4 thuộc phuong.',
      'Đơn vị 3 thuộc dang (ngày 20/12/2022)',
      'Phạm Thị Dung',
      'BÍ THƯ QUẬN ỦY',
      '10:10:00',
      'mật khẩu (mức',
      'cdcdcdcd cdcdcdcd',
      'có 62 mục',
      signatureClaim,
    ])
      expect(text).toContain(said)
  })

  it('leaves out what nobody entered', async () => {
    const text = words(
      (await make(sampleMinutes({ number: null, conference: null, witnesses: [], log: null }))).file,
    )
    expect(text).toContain('chưa có người chứng kiến nào xác nhận')
    expect(text).not.toMatch(/Số:|Địa điểm|Chủ tọa:|null|undefined/)
  })
})
