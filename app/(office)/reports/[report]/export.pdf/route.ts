import { reports } from '@/features/report/catalogue'
import { reportPaper } from '@/features/report/paper'
import { fileResponse } from '@/lib/http'
import { reportResponse } from '../../report-response'

type Context = { params: Promise<{ report: string }> }

/** A report as PDF/A for filing. */
export const GET = (request: Request, context: Context): Promise<Response> =>
  reportResponse(request, context, async ({ id, report, found }) => {
    const pdf = await reportPaper(report, found, new Date())
    const name = `${reports[id].file}-${found.campaign.year}.pdf`
    return fileResponse(Buffer.from(pdf), { name, type: 'application/pdf' })
  })
