import { readPaper } from '@/features/report/queries'
import { readingCopies } from '@/features/report/reading-copy'
import { errorResponse } from '@/lib/http'
import { bookHandler } from '../book-handler'

/** All pledges of the campaign that is going on in one PDF for reading, each page marked as a copy. */
export const GET = bookHandler(async ({ year, title }, pledges) => {
  const papers = pledges.flatMap(({ paper }) => paper ?? [])
  if (papers.length === 0) return errorResponse(404, 'no_paper', 'Chưa có bản giao ước nào được đóng dấu.')
  const copy = await readingCopies.make(originals(papers), `${title} - bản sao để đọc`)
  if (!copy) return errorResponse(503, 'busy', 'Một bản sao khác đang được lập. Thử lại sau ít phút.')
  return { name: `giao-uoc-${year}-ban-sao-de-doc.pdf`, type: 'application/pdf', ...copy }
})

async function* originals(papers: readonly { id: string }[]) {
  for (const { id } of papers) yield readPaper(id)
}
