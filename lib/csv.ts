const formulaStart = /^[=+\-@\t\r]/

/**
 * Rows as a CSV file (RFC 4180: commas, CRLF, quotes doubled) in UTF-8 with a byte order mark, which spreadsheets need
 * for Vietnamese. A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS 1.2.10).
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','))
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && formulaStart.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
