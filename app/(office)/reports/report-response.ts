import type { CampaignRecord } from '@/features/campaign/queries'
import { isReportId, type ReportId } from '@/features/report/catalogue'
import { makeReport } from '@/features/report/make-report'
import { canReadReports } from '@/features/report/policy'
import type { Report } from '@/features/report/report'
import { requestActor } from '@/features/session/actor'
import { errorResponse } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'
import { campaignOfReport } from './campaign-of-report'

type Asked = { params: Promise<{ report: string }> }
export type Made = { id: ReportId; report: Report; found: CampaignRecord }

/** Answers with a file of the report and year that the address names, to those who may read it. */
export async function reportResponse(
  request: Request,
  { params }: Asked,
  answer: (made: Made) => Promise<Response>,
): Promise<Response> {
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  if (!canReadReports(actor))
    return errorResponse(403, 'not_allowed', 'Báo cáo dành cho văn phòng và lãnh đạo chứng kiến.')
  const { report: id } = await params
  const { found } = await campaignOfReport(new URL(request.url).searchParams.get('year'))
  if (!found || !isReportId(id)) return errorResponse(404, 'not_found', 'Không có báo cáo này.')
  return answer({ id, found, report: await makeReport(id, found) })
}
