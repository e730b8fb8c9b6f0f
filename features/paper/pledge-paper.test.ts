import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freeze, type PledgeDocument } from '@/features/pledge/document'
import { bandsIn, glyphIn, type PageImage, pageImage, rulesOn, wordsOn } from '@/tests/page-image'
import { sampleDocument, samplePartyDocument, sampleSignature, sampleTargets } from '@/tests/sample-papers'
import { missingTools, run } from '@/tests/tools'
import { renderPaper } from './pledge-paper'
import { typesetter } from './typesetting/typesetter'

const missing = missingTools('pdftotext', 'pdftoppm', 'pdfdetach', 'pdfimages', 'pdfinfo', 'qpdf')
const typed = { ...sampleSignature, strokes: null, typedName: null }
let folder: string
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-paper-'))
})
afterAll(async () => {
  typesetter().close()
  await rm(folder, { recursive: true })
})

async function file(document: PledgeDocument, signature: typeof sampleSignature | null = sampleSignature) {
  const { pdf } = await renderPaper(document, signature)
  const name = path.join(folder, `${Math.random()}.pdf`)
  writeFileSync(name, pdf)
  return name
}

const textOf = (name: string) => run('pdftotext', '-layout', name, '-')

describe('the paper', () => {
  it('is the same, byte for byte, when a hundred documents are rendered again', async () => {
    const render = (version: number) => renderPaper(sampleDocument({ version }), sampleSignature)
    const versions = Array.from({ length: 100 }, (_, index) => index + 1)
    const first = await Promise.all(versions.map(render))
    typesetter().close()
    const again = await Promise.all(versions.map(render))
    for (const [index, { pdf }] of first.entries()) expect(Buffer.compare(pdf, again[index]!.pdf)).toBe(0)
    expect(new Set(first.map(({ pdf }) => Buffer.from(pdf).toString('latin1'))).size).toBe(100)
  }, 30_000)

  it('leaves a place for the seal under the signature, none in a preview', async () => {
    const [signed, preview] = [
      await renderPaper(sampleDocument(), sampleSignature),
      await renderPaper(sampleDocument(), null),
    ]
    expect(signed.seal).toMatchObject({ page: 2, width: expect.closeTo(215.4, 1) })
    expect(preview.seal).toBeNull()
  })

  it('takes no attachment that could stand for a part of the template or for the document', async () => {
    const attachment = {
      bytes: new Uint8Array(),
      mimeType: 'text/plain',
      description: '',
      relationship: 'data',
    } as const
    const names = [['pledge.typ'], ['../x.json'], ['giao-uoc.json'], ['/etc/x.txt'], ['a.txt', 'a.txt']]
    for (const given of names) {
      const attachments = given.map((name) => ({ ...attachment, name }))
      await expect(renderPaper(sampleDocument(), null, attachments)).rejects.toThrow(RangeError)
    }
  })
})

describe.skipIf(missing.length > 0)('the paper, read by poppler and qpdf', () => {
  it('is sound, tagged PDF/A-3b that carries the canonical document and the receipt', async () => {
    const document = sampleDocument()
    const receipt = {
      name: 'bien-nhan.json',
      bytes: new TextEncoder().encode('{"kind":"receipt"}'),
      mimeType: 'application/json',
      description: 'Biên nhận ký',
      relationship: 'supplement',
    } as const
    const name = path.join(folder, 'attached.pdf')
    const { pdf } = await renderPaper(document, sampleSignature, [receipt])
    writeFileSync(name, pdf)
    expect(run('qpdf', '--check', name)).toContain('No syntax or stream encoding errors')
    expect(run('pdfinfo', name)).toMatch(/Tagged: +yes/)
    const source = Buffer.from(pdf).toString('latin1')
    expect(source).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(source).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    run('pdfdetach', '-saveall', '-o', folder, name)
    expect(readFileSync(path.join(folder, 'giao-uoc.json'))).toEqual(Buffer.from(freeze(document).bytes))
    expect(readFileSync(path.join(folder, 'bien-nhan.json'), 'utf8')).toBe('{"kind":"receipt"}')
  })

  it('tags its headings and its table', async () => {
    const tags = run('pdfinfo', '-struct', await file(sampleDocument()))
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure'])
      expect(tags).toMatch(new RegExp(`\\b${tag}\\b`))
  })

  it('draws strokes and QR as vectors, and the QR leads to the address', async () => {
    const name = await file(sampleDocument())
    expect(run('pdfimages', '-list', name).trim().split('\n')).toHaveLength(2)
    const { data, size } = encode(sampleSignature.address, { ecc: 'M', border: 2 })
    const image = pageImage(name, 2)
    const [left, side] = [30, 24]
    const code = { left, right: left + side, top: 130, bottom: 276 }
    const bottom = bandsIn(image, code).at(-1)![1] + (2 * side) / size
    const read = data.map((row, y) =>
      row.map((_, x) => {
        const [column, line] = [left + ((x + 0.5) * side) / size, bottom - side + ((y + 0.5) * side) / size]
        return image.ink(Math.floor(column * 10), Math.floor(line * 10))
      }),
    )
    expect(read).toEqual(data)
  })

  it('gives back its text in NFC with every figure', async () => {
    const text = textOf(await file(sampleDocument()))
    expect(text).toBe(text.normalize('NFC'))
    for (const words of ['8.664,9', '1.130,756', '13-14', '93,5', '6,7', 'Nguyễn Đức Ẩn', '0123-4567-89AB'])
      expect(text).toContain(words)
  })

  it('sets Typst code, markup and characters without a glyph as plain text', async () => {
    const hostile = '#read("/etc/passwd") $x$ *b* _c_ <a> @d \\u{41} // e'
    const text = textOf(await file(sampleDocument({ tasks: [hostile, 'trước \u{1f600} sau'] })))
    expect(text).toContain(hostile)
    expect(text).toContain('trước □ sau')
  })

  it('marks a preview over its page and at its foot', async () => {
    const [signed, preview] = [await file(sampleDocument()), await file(sampleDocument(), null)]
    expect(textOf(preview)).toContain('Bản xem trước của bản giao ước số 1, chưa có chữ ký.')
    expect(textOf(signed)).not.toContain('xem trước')
    expect(greyWidth(pageImage(preview, 1))).toBeGreaterThan(100)
    expect(greyWidth(pageImage(signed, 1))).toBe(0)
  })
})

/** How far the light grey of a mark across the page reaches from left to right, in millimetres. */
function greyWidth({ width, height, shade }: PageImage): number {
  const columns = Array.from({ length: width }, (_, x) => x)
  const grey = columns.filter((x) => {
    for (let y = 0, run = 0; y < height; y++) {
      run = shade(x, y) === 225 ? run + 1 : 0
      if (run === 20) return true
    }
    return false
  })
  return grey.length === 0 ? 0 : (grey.at(-1)! - grey[0]!) / 10
}

describe.skipIf(missing.length > 0)('the form of domain.md, in millimetres', () => {
  const near = (mm: number, within = 0.5) => ({
    asymmetricMatch: (value: number) => Math.abs(value - mm) <= within,
    toString: () => `${mm} ± ${within} mm`,
  })

  it('has the margins 20, 20, 30, 15, and the page number alone above them from page 2', async () => {
    const name = await file(sampleDocument({ targets: sampleTargets(60) }))
    const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo', name))?.[1])
    expect(pages).toBe(5)
    for (let page = 1; page <= pages; page++) {
      const words = wordsOn(name, page)
      const inside = words.filter(({ top }) => top >= 19.5)
      expect(Math.min(...inside.map(({ left }) => left))).toBeGreaterThanOrEqual(29.9)
      expect(Math.max(...inside.map(({ right }) => right))).toBeLessThanOrEqual(195.3)
      expect(Math.max(...inside.map(({ bottom }) => bottom))).toBeLessThanOrEqual(277.1)
      const above = words.filter(({ top }) => top < 19.5)
      expect(above.map(({ text }) => text)).toEqual(page === 1 ? [] : [String(page)])
      for (const { left, right } of above) expect((left + right) / 2).toEqual(near(30 + 165 / 2))
    }
  })

  it('repeats the header of the table on every page that the table reaches', async () => {
    const name = await file(sampleDocument({ targets: sampleTargets(60) }))
    for (const page of [1, 2, 3, 4])
      expect(wordsOn(name, page).filter(({ text }) => text === 'STT')).toHaveLength(1)
  })

  it('draws the rule under the motto as long as the motto, under the issuer 1/3 to 1/2 of its line', async () => {
    const name = await file(sampleDocument({ unit: { code: 'x', name: 'Phường Mỹ Đình 1', block: '' } }))
    const words = wordsOn(name, 1)
    const [issuer, motto] = rulesOn(pageImage(name, 1), 10)
      .filter(({ top }) => top < 60)
      .sort((a, b) => a.left - b.left)
    const line = (first: string, last: string) => {
      const start = words.find(({ text }) => text === first)!
      const end = words.find(({ text, top }) => text === last && Math.abs(top - start.top) < 1)!
      return { left: start.left, right: end.right, bottom: start.bottom }
    }
    const mottoLine = line('Độc', 'phúc')
    expect(motto).toMatchObject({ left: near(mottoLine.left), right: near(mottoLine.right) })
    expect(motto!.top - mottoLine.bottom).toBeLessThan(2)
    const issuerLine = line('PHƯỜNG', '1')
    const share = (issuer!.right - issuer!.left) / (issuerLine.right - issuerLine.left)
    expect(share).toBeGreaterThan(1 / 3)
    expect(share).toBeLessThan(1 / 2)
    expect((issuer!.left + issuer!.right) / 2).toEqual(near((issuerLine.left + issuerLine.right) / 2))
  })

  it('keeps the longest names within their column', async () => {
    const name = 'Ban Chỉ huy Phòng thủ dân sự, phòng chống thiên tai và tìm kiếm cứu nạn phường Mỹ Đình 1'
    const issuingBody = { name, superior: name, placeName: 'Nam Từ Liêm' }
    const words = wordsOn(
      await file(sampleDocument({ unit: { code: 'x', name, block: '' }, issuingBody })),
      1,
    )
    const motto = words.find(({ text }) => text === 'CỘNG')!
    const place = words.find(({ text, left }) => text === 'Nam' && left > 97)!
    const names = words.filter(({ top, left }) => top < place.top - 3 && left < motto.left - 1)
    expect(names.length).toBeGreaterThan(30)
    for (const { left, right } of names) {
      expect(left).toBeGreaterThanOrEqual(29.9)
      expect(right).toBeLessThanOrEqual(97.1)
    }
  })

  it('heads the Party’s layout with its name and rule, no motto of the state, and a star', async () => {
    const name = await file(samplePartyDocument())
    const words = wordsOn(name, 1)
    expect(words.map(({ text }) => text)).not.toContain('Phúc')
    const party = words.find(({ text }) => text === 'ĐẢNG')!
    const end = words.find(({ text, left }) => text === 'NAM' && left > party.left)
    expect(party.left).toBeGreaterThan(105)
    const [rule] = rulesOn(pageImage(name, 1), 30)
    expect(rule).toMatchObject({ left: near(party.left), right: near(end!.right) })
    expect(words.find(({ text }) => text === '*')?.left).toBeLessThan(105)
  })

  it('sets body lines between single and one and a half, as Word counts them for Times New Roman', async () => {
    const words = wordsOn(await file(sampleDocument({ commonContent: ['xuân '.repeat(60)] })), 1)
    const lines = [...new Set(words.filter(({ text }) => text === 'xuân').map(({ top }) => top))]
    const pitch = ((lines[2]! - lines[1]!) / 25.4) * 72
    expect(pitch).toBeGreaterThan(1.15 * 14)
    expect(pitch).toBeLessThan(1.5 * 1.15 * 14)
  })

  it('begins paragraphs 12,7 mm in and centres title and signature over their columns', async () => {
    const name = await file(sampleDocument())
    const [first, second] = [wordsOn(name, 1), wordsOn(name, 2)]
    expect(first.find(({ text }) => text === 'Căn')?.left).toEqual(near(42.7))
    const title = first.filter(({ text }) => ['GIAO', '2023'].includes(text))
    expect((title[0]!.left + title[1]!.right) / 2).toEqual(near(112.5))
    const signer = second.filter(({ text }) => ['Nguyễn', 'Ẩn'].includes(text))
    const column = 30 + (165 + 4) / 2 + (165 - 4) / 4
    expect((signer[0]!.left + signer[1]!.right) / 2).toEqual(near(column))
    const { seal } = await renderPaper(sampleDocument(), sampleSignature)
    expect(((seal!.x + seal!.width / 2) / 72) * 25.4).toEqual(near(column))
    expect((seal!.y / 72) * 25.4).toBeGreaterThan(signer[0]!.bottom)
  })
})

describe.skipIf(missing.length > 0)('every mark is on the paper', () => {
  const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
  const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
  const small = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), 'd', 'đ']
  const letters = [...small, ...small.map((letter) => letter.toLocaleUpperCase('vi'))]

  it('draws all 148 letters, each unlike every other', async () => {
    const rows = Array.from({ length: 14 }, (_, row) => letters.slice(row * 12, row * 12 + 12))
    const document = sampleDocument({ commonContent: rows.map((row) => row.join(' ')), targets: [] })
    const name = await file(document, typed)
    const image = pageImage(name, 1)
    const words = wordsOn(name, 1)
    const drawn = letters.map((letter) => words.find(({ text }) => text === letter)!)
    // Poppler's boxes end below the marks of capitals; the gap between paragraphs is wider than this.
    const glyphs = drawn.map((box) => glyphIn(image, { ...box, top: box.top - 1.5 }))
    expect(new Set(glyphs).size).toBe(letters.length)
  })

  it('keeps a dot below clear of the tone over the stacked capital under it', async () => {
    const [dotted, stacked] = ['Ạ'.repeat(12), 'Ẫ'.repeat(12)]
    const document = sampleDocument({
      unit: { code: 'x', name: `${dotted} ${stacked}`, block: '' },
      commonContent: [`${dotted}\n${stacked}`],
      conference: null,
    })
    const name = await file(document, typed)
    const words = wordsOn(name, 1)
    const pairs = [0, words.findIndex(({ text }) => text === 'I.')].map((from) =>
      [dotted, stacked].map((line) => words.slice(from).find(({ text }) => text === line)!),
    )
    for (const [above, below] of pairs) {
      const box = {
        left: Math.max(above!.left, below!.left),
        right: Math.min(above!.right, below!.right),
        top: above!.top,
        bottom: below!.bottom,
      }
      const [letters, dots, tones] = bandsIn(pageImage(name, 1), box)
      expect(letters![1]).toBeLessThan(dots![0])
      expect(dots![1] - dots![0]).toBeLessThan(1)
      expect(dots![1]).toBeLessThan(tones![0])
    }
  })
})
