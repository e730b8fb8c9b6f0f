import { db } from '@/db/client'
import { readBoard } from '@/features/board/queries'
import { type CampaignRecord, listCampaigns, readCampaign } from '@/features/campaign/queries'
import { readAssignments, readDecisions, readTargets } from '@/features/target/queries'
import { acceptanceReport } from './acceptance'
import type { ReportId } from './catalogue'
import { ownReport } from './own'
import { readAcceptances, readObjections, readOwnContent } from './queries'
import type { Report } from './report'
import { signingReport } from './signing'
import { totalsReport } from './totals'

/** One of the reports on a campaign, as of now. */
export const makeReport = (id: ReportId, found: CampaignRecord): Promise<Report> => makers[id](found)

/**
 * A report on the campaign of the year that an address asks for, else the newest, with the years to choose from; null
 * when no campaign is beyond its draft.
 */
export async function readReportPage(id: ReportId, year: unknown) {
  const campaigns = (await listCampaigns()).filter(({ state }) => state !== 'draft')
  const years = campaigns.map((one) => one.year)
  const wanted = years.find((one) => String(one) === year) ?? years[0]
  const found = wanted === undefined ? null : await readCampaign(wanted)
  return found && { years, found, report: await makeReport(id, found) }
}

const makers: Record<ReportId, (found: CampaignRecord) => Promise<Report>> = {
  signing: async (found) => signingReport(await readBoard(db(), found)),
  targets: async ({ campaign: { id } }) => {
    const [acceptances, objections] = await Promise.all([readAcceptances(id), readObjections(id)])
    return acceptanceReport({ acceptances, objections })
  },
  own: async ({ campaign: { id } }) => {
    const [units, content] = await Promise.all([readAcceptances(id), readOwnContent(id)])
    return ownReport({ units, content })
  },
  totals: async ({ campaign: { id } }) => {
    const [decisions, targets, assignments] = await Promise.all([
      readDecisions(id),
      readTargets(id),
      readAssignments(id),
    ])
    const published = new Set(decisions.map((decision) => decision.id))
    return totalsReport({
      targets: targets.filter(({ decisionId }) => published.has(decisionId)),
      assignments,
    })
  },
}
