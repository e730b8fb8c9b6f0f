import { resultsHandler } from '../results-handler'

/** The results of a year as PDF/A for filing. */
export const GET = resultsHandler('pdf')
