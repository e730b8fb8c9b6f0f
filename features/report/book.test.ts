import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { renderPaper } from '@/features/paper/pledge-paper'
import { typesetter } from '@/features/paper/typesetting/typesetter'
import { sampleDocument, sampleSignature } from '@/tests/sample-papers'
import { missingTools, run } from '@/tests/tools'
import { bookIndex, originalName, zipBook } from './book'
import type { BookPledge } from './queries'
import { readingCopies } from './reading-copy'

const pledge = (given: Partial<BookPledge> = {}): BookPledge => ({
  unitCode: 'phuong-my-dinh-1',
  unit: 'Phường Mỹ Đình 1',
  block: 'Khối phường',
  version: 2,
  code: '0123456789AB',
  signerName: 'Nguyễn Đức Ẩn',
  signedAt: new Date('2022-12-21T01:41:07Z'),
  paper: { id: 'a', hash: 'ab'.repeat(32), size: 3 },
  ...given,
})

test('the index tells of every pledge, sealed or not, and runs no formula', () => {
  const pledges = [pledge(), pledge({ unit: '=HYPERLINK("x")', unitCode: 'b', paper: null })]
  const [, sealed, waiting] = bookIndex({ year: 2023, pledges }).split('\r\n')
  expect(sealed).toBe(
    `1,Khối phường,Phường Mỹ Đình 1,2,Nguyễn Đức Ẩn,08:41:07 21/12/2022,0123456789AB,001-giao-uoc-phuong-my-dinh-1-2023-ban-2.pdf,${'ab'.repeat(32)}`,
  )
  expect(waiting).toContain(`"'=HYPERLINK(""x"")"`)
  expect(waiting).toContain('Chưa đóng dấu')
})

test('the length that is announced is that of the ZIP', async () => {
  const book = { year: 2023, pledges: [pledge(), pledge({ paper: null }), pledge({ unitCode: 'c' })] }
  const { stream, length } = zipBook(book, async () => new Uint8Array([1, 2, 3]))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  expect(bytes.length).toBe(length)
  const names = Buffer.from(bytes).toString('latin1')
  expect(names).toContain(originalName(2023, book.pledges[2]!, 2))
  expect(names).not.toContain('002-')
})

test.skipIf(missingTools('pdftotext', 'qpdf').length > 0)(
  'the reading copy has every page of every original, and every page says that it is a copy',
  async () => {
    const { pdf } = await renderPaper(sampleDocument(), sampleSignature)
    typesetter().close()
    const originals = async function* () {
      yield pdf
      yield pdf
    }
    const making = readingCopies.make(originals(), 'Bản sao')
    expect(await readingCopies.make(originals(), 'Bản sao')).toBeNull()
    const { stream, length } = (await making)!
    const copy = Buffer.from(await new Response(stream).arrayBuffer())
    expect(copy.length).toBe(length)

    const folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-copy-'))
    const [one, two] = [path.join(folder, 'one.pdf'), path.join(folder, 'two.pdf')]
    await writeFile(one, pdf)
    await writeFile(two, copy)
    const pages = (file: string) => run('pdftotext', file, '-').split('\f').slice(0, -1)
    expect(pages(two)).toHaveLength(2 * pages(one).length)
    for (const page of pages(two)) expect(page).toContain('BẢN SAO ĐỂ ĐỌC')
    expect(run('qpdf', '--check', two)).toContain('No syntax or stream encoding errors')
    await rm(folder, { recursive: true })
  },
)

test('an original that is no PDF is a fault, and the next copy can be made', async () => {
  const broken = async function* () {
    yield new Uint8Array([1, 2, 3])
  }
  const attempt = () => expect(readingCopies.make(broken(), 'x')).rejects.toThrow()
  // The child of the copy before may still be ending.
  await vi.waitFor(attempt, { timeout: 15_000 })
  await attempt()
})
