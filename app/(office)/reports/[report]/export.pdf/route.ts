import { reports } from '@/features/report/catalogue'
import { reportPaper } from '@/features/report/paper'
import { fileResponse } from '@/lib/http'
import { reportHandler } from '../../report-handler'

/** A report as PDF/A for filing. */
export const GET = reportHandler(async ({ id, report, found }) => {
  const pdf = await reportPaper(report, found, new Date())
  const name = `${reports[id].file}-${found.campaign.year}.pdf`
  return fileResponse(Buffer.from(pdf), { name, type: 'application/pdf' })
})
