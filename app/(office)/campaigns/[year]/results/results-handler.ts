import { forActor } from '@/app/for-actor'
import { readCampaign } from '@/features/campaign/queries'
import { yearParam } from '@/features/campaign/schema'
import { canReadResults } from '@/features/result/policy'
import { resultsReport } from '@/features/result/report'
import { readResults } from '@/features/result/results-page'
import { resultsQuery } from '@/features/result/schema'
import { errorResponse } from '@/lib/http'
import { type ReportFormat, reportFile } from '../../../report-file'

/** Answers with a file of a year's results, narrowed down as the address says, to those who may read them. */
export const resultsHandler = (format: ReportFormat) =>
  forActor(async (actor, params: { year: string }, request) => {
    if (!canReadResults(actor))
      return errorResponse(403, 'not_allowed', 'Kết quả chung dành cho văn phòng và lãnh đạo.')
    const year = yearParam.safeParse(params.year)
    const found = year.success ? await readCampaign(year.data) : null
    if (!found) return errorResponse(404, 'not_found', 'Không có đợt thi đua của năm này.')
    const filter = resultsQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { rows, matching } = await readResults(found.campaign.id, filter)
    const report = resultsReport({ rows, listed: matching, period: filter.period })
    return reportFile(format, 'ket-qua', report, found)
  })
