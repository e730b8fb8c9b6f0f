import { reports } from '@/features/report/catalogue'
import { reportWorkbook } from '@/features/report/workbook'
import { fileResponse } from '@/lib/http'
import { xlsxType } from '@/lib/xlsx'
import { reportHandler } from '../../report-handler'

/** A report as a workbook, a sheet a table. */
export const GET = reportHandler(async ({ id, report, found }) => {
  const file = await reportWorkbook(report, found, new Date())
  const name = `${reports[id].file}-${found.campaign.year}.xlsx`
  return fileResponse(Buffer.from(file), { name, type: xlsxType })
})
