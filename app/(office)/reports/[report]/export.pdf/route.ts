import { reportHandler } from '../../report-handler'

/** A report as PDF/A for filing. */
export const GET = reportHandler('pdf')
