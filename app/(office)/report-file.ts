import type { CampaignRecord } from '@/features/campaign/queries'
import { reportPaper } from '@/features/report/paper'
import type { Report } from '@/features/report/report'
import { reportWorkbook } from '@/features/report/workbook'
import { fileResponse } from '@/lib/http'
import { xlsxType } from '@/lib/xlsx'

const formats = {
  pdf: { write: reportPaper, type: 'application/pdf' },
  xlsx: { write: reportWorkbook, type: xlsxType },
}

export type ReportFormat = keyof typeof formats

/** A report to be saved: PDF/A for filing, or a workbook with a sheet a table. */
export async function reportFile(
  format: ReportFormat,
  name: string,
  report: Report,
  found: CampaignRecord,
): Promise<Response> {
  const { write, type } = formats[format]
  const file = await write(report, found, new Date())
  return fileResponse(Buffer.from(file), { name: `${name}-${found.campaign.year}.${format}`, type })
}
