import { deflateSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'
import { xlsxType } from '@/lib/xlsx'
import { zip } from '@/tests/zip'
import { expect, refusalOf, test } from './as'
import { keptAs } from './counts'

const office = 'van-phong'
const stranger = 'trung-tam-chinh-tri'
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'
const png = '\x89PNG\r\n\x1a\n....IEND\xae\x42\x60\x82'
const bytes = (text: string) => Buffer.from(text, 'latin1')

const keep = (request: APIRequestContext, name: string, content: Buffer, mimeType = 'application/pdf') =>
  request.post('/api/files', {
    multipart: { purpose: 'paper_scan', file: { name, mimeType, buffer: content } },
  })

test('what is no PDF or picture, or hides something else in one, is 415 by whatever name', async ({ as }) => {
  const request = await as(office)
  const before = await keptAs('la.pdf')
  for (const [what, content] of [
    ['a page', '<html><script>alert(1)</script></html>'],
    ['a page that names itself a PDF', `<html>${pdf}</html>`],
    ['a PDF with a page behind', `${pdf}<script>alert(1)</script>`],
    ['a PDF with a ZIP behind', `${pdf}PK\x03\x04`],
    ['a picture with a ZIP behind', `${png}PK\x05\x06`],
    ['a picture made of text', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program', 'MZ\x90\x00\x03'],
    ['a PDF with bytes before', `\x00${pdf}`],
    ['a GIF that is a script', 'GIF89a=1;alert(1)//'],
  ] as const) {
    for (const type of ['application/pdf', 'image/png', 'text/html'])
      expect([what, type, await refusalOf(await keep(request, 'la.pdf', bytes(content), type))]).toEqual([
        what,
        type,
        [415, 'wrong_kind'],
      ])
  }
  expect(await refusalOf(await keep(request, 'la.pdf', Buffer.alloc(0)))).toEqual([400, 'empty'])
  expect(await keptAs('la.pdf')).toBe(before)
})

test('a kept file has a name of its own, is saved and never shown, and is not found by others', async ({
  as,
}) => {
  const [request, other] = [await as(office), await as(stranger)]
  for (const name of [
    '../../etc/passwd.pdf',
    'C:\\Windows\\x.pdf',
    '<script>alert(1)</script>.pdf',
    'a".html',
    '%2e%2e%2fx.pdf',
    `${'x'.repeat(600)}.pdf`,
    '.htaccess',
  ]) {
    const kept = await keep(request, name, bytes(pdf), 'text/html')
    expect([name, kept.status()]).toEqual([name, 201])
    const { id, name: shown } = await kept.json()
    expect(shown).toMatch(/^[^/\\<>":|?*]{1,150}$/)
    const got = await request.get(`/files/${id}`)
    expect(got.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="tep-${id.slice(0, 8)}.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    expect(await got.body()).toEqual(bytes(pdf))
    expect(await refusalOf(await other.get(`/files/${id}`))).toEqual([404, 'not_found'])
  }
  for (const path of ['..%2f..%2fetc%2fpasswd', 'x', '%00'])
    expect([path, await refusalOf(await request.get(`/files/${path}`))]).toEqual([path, [404, 'not_found']])
})

test('a workbook of 300 kB that unpacks to 300 MB is 422, and nobody else waits for it', async ({ as }) => {
  const request = await as(office)
  const parts = {
    '[Content_Types].xml': Buffer.from('<x/>'),
    'xl/worksheets/sheet1.xml': Buffer.alloc(300 * 1024 * 1024, 32),
  }
  const file = { name: 'bom.xlsx', mimeType: xlsxType, buffer: zip(parts) }
  expect(file.buffer.length).toBeLessThan(310 * 1024)
  let answered = false
  const answer = request.post('/api/exchange', { multipart: { file } }).finally(() => {
    answered = true
  })
  let others = 0
  while (!answered) {
    expect((await request.get('/api/health')).status()).toBe(200)
    others++
  }
  expect(await refusalOf(await answer)).toEqual([422, 'too_large'])
  expect(others).toBeGreaterThan(2)
})

test('a file to be checked that is a bomb, or whose seal is endless, is told apart at once', async ({
  as,
}) => {
  const request = await as(null)
  const stream = deflateSync(Buffer.alloc(300 * 1024 * 1024)).toString('latin1')
  const packed = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/Filter/FlateDecode/Length ${stream.length}>>\nstream\n${stream}\nendstream\nendobj\n%%EOF\n`
  for (const [content, words] of [
    [packed, /không mang niêm phong nào/],
    [sealed('3080'.repeat(100_000)), /Chữ ký niêm phong/],
    [sealed('30ff'.repeat(1000)), /Chữ ký niêm phong/],
    [sealed('00'.repeat(400_000)), /Chữ ký niêm phong/],
    ['%PDF-1.7 /ByteRange[0 9999999999 9999999999 9999999999]', /không mang niêm phong nào/],
    ['<html></html>', /không phải tệp PDF/],
  ] as const) {
    const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: bytes(content) }
    const page = await request.post('/verify/file', { multipart: { file } })
    expect(page.status()).toBe(200)
    expect(await page.text()).toMatch(words)
  }
})

/** A PDF that says it is sealed by these digits. */
function sealed(digits: string): string {
  const head = '%PDF-1.7\n'
  const rest = '\n%%EOF\n'
  const range = (before: number) =>
    `/ByteRange[0 ${String(before).padStart(10, '0')} ${String(before + digits.length + 2).padStart(10, '0')} ${rest.length}]`
  const before = head.length + range(0).length
  return `${head}${range(before)}<${digits}>${rest}`
}
