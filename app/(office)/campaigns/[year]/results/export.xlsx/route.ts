import { resultsHandler } from '../results-handler'

/** The results of a year as a workbook. */
export const GET = resultsHandler('xlsx')
