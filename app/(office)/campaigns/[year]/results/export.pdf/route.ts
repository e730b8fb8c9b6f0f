import { reportPaper } from '@/features/report/paper'
import { fileResponse } from '@/lib/http'
import { resultsResponse } from '../results-response'

type Context = { params: Promise<{ year: string }> }

/** The results of a year as PDF/A for filing. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  resultsResponse(request, params, async ({ report, found }) => {
    const pdf = await reportPaper(report, found, new Date())
    return fileResponse(Buffer.from(pdf), {
      name: `ket-qua-${found.campaign.year}.pdf`,
      type: 'application/pdf',
    })
  })
