import { zipBook } from '@/features/report/book'
import { readPaper } from '@/features/report/queries'
import { bookResponse } from '../book-response'

/** The sealed originals of the campaign that is going on in one ZIP. */
export const GET = (): Promise<Response> =>
  bookResponse(async ({ year }, pledges) => ({
    name: `giao-uoc-${year}.zip`,
    type: 'application/zip',
    ...zipBook({ year, pledges }, readPaper),
  }))
