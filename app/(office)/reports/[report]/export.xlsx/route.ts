import { reportHandler } from '../../report-handler'

/** A report as a workbook, a sheet a table. */
export const GET = reportHandler('xlsx')
