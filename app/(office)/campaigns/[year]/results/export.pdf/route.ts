import { reportPaper } from '@/features/report/paper'
import { fileResponse } from '@/lib/http'
import { resultsHandler } from '../results-handler'

/** The results of a year as PDF/A for filing. */
export const GET = resultsHandler(async ({ report, found }) => {
  const pdf = await reportPaper(report, found, new Date())
  return fileResponse(Buffer.from(pdf), {
    name: `ket-qua-${found.campaign.year}.pdf`,
    type: 'application/pdf',
  })
})
