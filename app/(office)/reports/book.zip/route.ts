import { zipBook } from '@/features/report/book'
import { readPaper } from '@/features/report/queries'
import { bookHandler } from '../book-handler'

/** The sealed originals of the campaign that is going on in one ZIP. */
export const GET = bookHandler(async ({ year }, pledges) => ({
  name: `giao-uoc-${year}.zip`,
  type: 'application/zip',
  ...zipBook({ year, pledges }, readPaper),
}))
