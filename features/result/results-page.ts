import { countByBlock, countByTarget, countVerdicts, filterResults, resultRows } from './campaign-results'
import { readCampaignResults } from './queries'
import type { ResultsFilter, ResultsQuery } from './schema'

const perPage = 50

/** Every result of a campaign as of the filter's period, and those that the filter leaves. */
export async function readResults(campaignId: string, filter: ResultsFilter) {
  const rows = resultRows(await readCampaignResults(campaignId), filter.period)
  return { rows, matching: filterResults(rows, filter) }
}

/** What the office's page of results shows: counts over everything, and one page of what the filter leaves. */
export async function readResultsPage(campaignId: string, { page, ...filter }: ResultsQuery) {
  const { rows, matching } = await readResults(campaignId, filter)
  return {
    filter,
    page,
    pages: Math.ceil(matching.length / perPage),
    counts: countVerdicts(rows),
    blocks: countByBlock(rows),
    targets: countByTarget(rows),
    matching: matching.length,
    from: (page - 1) * perPage + 1,
    rows: matching.slice((page - 1) * perPage, page * perPage),
  }
}

export type ResultsPage = Awaited<ReturnType<typeof readResultsPage>>
