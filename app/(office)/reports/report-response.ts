import type { CampaignRecord } from '@/features/campaign/queries'
import { isReportId, type ReportId } from '@/features/report/catalogue'
import { readReportPage } from '@/features/report/make-report'
import { canReadReports } from '@/features/report/policy'
import type { Report } from '@/features/report/report'
import { requestActor } from '@/features/session/actor'
import { errorResponse } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'

type Asked = { params: Promise<{ report: string }> }
type Made = { id: ReportId; report: Report; found: CampaignRecord }

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
  const year = new URL(request.url).searchParams.get('year')
  const made = isReportId(id) ? await readReportPage(id, year) : null
  if (!isReportId(id) || !made) return errorResponse(404, 'not_found', 'Không có báo cáo này.')
  return answer({ id, ...made })
}
