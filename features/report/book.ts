import { makeZip, predictLength } from 'client-zip'
import { writeCsv } from '@/lib/csv'
import { formatInstant } from '@/lib/dates'
import type { BookPledge } from './queries'

type Book = { year: number; pledges: readonly BookPledge[] }

/** The name of an original in the book: its place by protocol, then the name that it is downloaded under. */
export const originalName = (year: number, { unitCode, version }: BookPledge, index: number): string =>
  `${String(index + 1).padStart(3, '0')}-giao-uoc-${unitCode}-${year}-ban-${version}.pdf`

/**
 * The book of a campaign as a ZIP: an index, then the sealed originals, byte for byte, in the order of `pledges`. Each
 * is read when its turn comes, so that the memory does not grow with the book; `length` is the exact size in bytes.
 */
export function zipBook({ year, pledges }: Book, readPaper: (id: string) => Promise<Uint8Array>) {
  const index = new TextEncoder().encode(bookIndex({ year, pledges }))
  const originals = pledges.flatMap((pledge, at) =>
    pledge.paper ? [{ ...pledge.paper, name: originalName(year, pledge, at), at: pledge.signedAt }] : [],
  )
  async function* files() {
    yield { name: indexName, input: index }
    for (const { id, name, at } of originals) {
      yield { name, input: (await readPaper(id)) as Uint8Array<ArrayBuffer>, lastModified: at }
    }
  }
  return {
    stream: makeZip(files()),
    length: Number(predictLength([{ name: indexName, size: index.length }, ...originals])),
  }
}

const indexName = 'muc-luc.csv'

/** What stands in the book, line by line; a pledge that is not sealed yet says so. */
export function bookIndex({ year, pledges }: Book): string {
  const header = ['STT', 'Khối', 'Đơn vị', 'Bản số', 'Người ký', 'Ký lúc', 'Mã xác nhận', 'Tệp', 'SHA-256']
  const rows = pledges.map((pledge, at) => [
    at + 1,
    pledge.block,
    pledge.unit,
    pledge.version,
    pledge.signerName,
    formatInstant(pledge.signedAt),
    pledge.code,
    pledge.paper ? originalName(year, pledge, at) : 'Chưa đóng dấu',
    pledge.paper?.hash ?? '',
  ])
  return writeCsv([header, ...rows])
}
