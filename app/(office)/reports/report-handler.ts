import { forActor } from '@/app/for-actor'
import { isReportId, reports } from '@/features/report/catalogue'
import { readReportPage } from '@/features/report/make-report'
import { canReadReports } from '@/features/report/policy'
import { errorResponse } from '@/lib/http'
import { type ReportFormat, reportFile } from '../report-file'

/** Answers with a file of the report and year that the address names, to those who may read it. */
export const reportHandler = (format: ReportFormat) =>
  forActor(async (actor, { report: id }: { report: string }, request) => {
    if (!canReadReports(actor))
      return errorResponse(403, 'not_allowed', 'Báo cáo dành cho văn phòng và lãnh đạo chứng kiến.')
    const year = new URL(request.url).searchParams.get('year')
    const made = isReportId(id) ? await readReportPage(id, year) : null
    if (!isReportId(id) || !made) return errorResponse(404, 'not_found', 'Không có báo cáo này.')
    return reportFile(format, reports[id].file, made.report, made.found)
  })
