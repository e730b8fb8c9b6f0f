// A process of its own reads or writes one workbook, so that a hostile file takes nothing along (see lib/xlsx.ts).
import { inflateRawSync } from 'node:zlib'
import { readXlsx, streamXlsxRows, writeXlsx } from 'hucre/xlsx'

process.once('message', async (job) => {
  const answer = await run(job).catch((error) => ({ ok: false, reason: error.refusal ?? 'unreadable' }))
  process.send(answer, () => process.exit(0))
})

async function run({ read, write, limits }) {
  if (write) return { ok: true, bytes: await writeXlsx(write) }
  refuseBomb(Buffer.from(read), limits.inflated)
  const sheets = []
  let left = limits.characters
  for (const name of await sheetNames(read)) {
    const rows = []
    for await (const { index, values } of streamXlsxRows(read, { sheet: sheets.length })) {
      const row = values.slice(0, limits.columns).map(textOf)
      left -= row.reduce((sum, text) => sum + text.length, 0)
      if (left < 0) throw refusal('too_large')
      if (row.every((text) => text === '')) continue
      if (index >= limits.rows) throw refusal('too_many_rows')
      while (rows.length < index) rows.push([])
      rows.push(row)
    }
    sheets.push({ name, rows })
  }
  return { ok: true, sheets }
}

async function sheetNames(file) {
  const names = []
  await readXlsx(file, {
    sheets: ({ name }) => {
      names.push(name)
      return false
    },
  })
  return names.slice(0, 20)
}

const refusal = (reason) => Object.assign(new Error(reason), { refusal: reason })

/** Inflates every entry of the ZIP (PKWARE APPNOTE 4.3) against one budget: what a size says is not believed. */
function refuseBomb(zip, budget) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (zip.readUInt32LE(0) !== 0x04034b50 || end < 0) throw refusal('not_xlsx')
  let at = zip.readUInt32LE(end + 16)
  const count = zip.readUInt16LE(end + 10)
  const names = []
  let left = budget
  for (let entry = 0; entry < count; entry++) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const local = zip.readUInt32LE(at + 42)
    names.push(zip.toString('latin1', at + 46, at + 46 + name))
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + packed)
    left -= method === 0 ? data.length : sizeOf(data, left)
    if (left < 0) throw refusal('too_large')
    at += 46 + name + extra + comment
  }
  if (!names.includes('[Content_Types].xml') || !names.some((name) => name.startsWith('xl/')))
    throw refusal('not_xlsx')
  if (names.some((name) => /vbaProject/i.test(name))) throw refusal('has_macros')
  if (names.some((name) => /^xl\/externalLinks\//i.test(name))) throw refusal('has_links')
}

function sizeOf(data, left) {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(left, 1) }).length
  } catch (error) {
    throw refusal(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'unreadable')
  }
}

/** A cell as text: numbers with a decimal comma and no points, so that they read one way; days as 21/12/2022. */
function textOf(value) {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/')
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'object') return textOf(value.result ?? value.text ?? '')
  return String(value)
}

/** To the 15 digits that a spreadsheet shows, so that 0.1 + 0.2 is 0,3. */
const numberText = (value) =>
  value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 }).replace('.', ',')
