import { reportWorkbook } from '@/features/report/workbook'
import { fileResponse } from '@/lib/http'
import { xlsxType } from '@/lib/xlsx'
import { resultsResponse } from '../results-response'

type Context = { params: Promise<{ year: string }> }

/** The results of a year as a workbook. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  resultsResponse(request, params, async ({ report, found }) => {
    const file = await reportWorkbook(report, found, new Date())
    return fileResponse(Buffer.from(file), { name: `ket-qua-${found.campaign.year}.xlsx`, type: xlsxType })
  })
