import { reportWorkbook } from '@/features/report/workbook'
import { fileResponse } from '@/lib/http'
import { xlsxType } from '@/lib/xlsx'
import { resultsHandler } from '../results-handler'

/** The results of a year as a workbook. */
export const GET = resultsHandler(async ({ report, found }) => {
  const file = await reportWorkbook(report, found, new Date())
  return fileResponse(Buffer.from(file), { name: `ket-qua-${found.campaign.year}.xlsx`, type: xlsxType })
})
