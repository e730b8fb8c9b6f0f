import type { APIRequestContext } from '@playwright/test'
import { raw } from '../raw'
import { expect, inside, test } from './as'

const head = 'trung-tam-chinh-tri'
const office = 'van-phong'

const signedIn = ['/board', '/account', '/pledge']
const offices = ['/audit', '/campaigns/2023/units', '/reports']

/** Ways to ask for a page that a gate before the pages might not take for that page. */
const ways: [what: string, asked: (path: string) => string, headers: Record<string, string>][] = [
  ['as it stands', (path) => path, {}],
  ['past the proxy', (path) => path, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
  [
    'past the proxy of old',
    (path) => path,
    { 'x-middleware-subrequest': 'src/middleware:pages/_middleware' },
  ],
  ['as a tree', (path) => path, { rsc: '1' }],
  ['as a tree to prefetch', (path) => path, { rsc: '1', 'next-router-prefetch': '1' }],
  ['as a segment', (path) => path, { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
  ['with .rsc', (path) => `${path}.rsc`, {}],
  ['with .rsc and its mark', (path) => `${path}.rsc?_rsc=abcde`, { rsc: '1' }],
  ['by a segment’s name', (path) => `${path}.segments/_tree.segment.rsc`, { rsc: '1' }],
  ['as data', (path) => `/_next/data/x${path}.json`, { 'x-nextjs-data': '1' }],
  ['in capitals', (path) => path.toUpperCase(), {}],
  ['with a bar behind', (path) => `${path}/`, {}],
  ['with a letter encoded', (path) => path.replace('a', '%61'), {}],
]

async function expectDenied(request: APIRequestContext, path: string, to: string): Promise<void> {
  for (const [what, asked, headers] of ways) {
    const rewritten = { 'x-invoke-path': path, 'x-rewrite-url': path, 'x-original-url': path }
    const get = (address: string) =>
      request.get(address, { headers: { ...rewritten, ...headers }, maxRedirects: 0 })
    const first = await get(asked(path))
    // A tree has an address of its own.
    const own = first.headers().location?.startsWith(`${path}?_rsc`)
    const answer = own ? await get(first.headers().location!) : first
    const [text, told] = [await answer.text(), `${path} ${what}: ${answer.status()}`]
    if (answer.status() === 200) expect(text, told).toMatch(RegExp(`${to}|"s":"__PAGE__"`))
    else if ([307, 308].includes(answer.status()))
      expect(answer.headers().location, told).toMatch(answer.status() === 308 ? path : to)
    else expect(answer.status(), told).toBe(404)
    expect(text, told).not.toMatch(/Mỹ Đình 1|phuong-my-dinh-1/)
  }
}

test('a page asked for in any way denies itself to whoever may not see it', async ({ as }) => {
  for (const path of [...signedIn, ...offices]) await expectDenied(await as(null), path, '/sign-in')
  for (const path of offices) await expectDenied(await as(head), path, '/no-access')
})

const spoilt = [
  "' or 1=1 --",
  "1'; select pg_sleep(30) --",
  '\0',
  '{"$ne":1}',
  '9007199254740993',
  '\ud800',
  'x'.repeat(600),
]

test('what an address says of filter, order and page is taken as it is meant, or not at all', async ({
  as,
}) => {
  test.setTimeout(120_000)
  const asked: [path: string, names: string[]][] = [
    ['/audit', ['action', 'person', 'unit', 'from', 'to', 'before', 'after', 'sort', 'order']],
    ['/campaigns/2023/results', ['period', 'verdict', 'block', 'target', 'search', 'page', 'sort']],
    ['/campaigns/2023/assignments', ['decision', 'block', 'page']],
    ['/campaigns/2023/people', ['unit']],
    ['/campaigns/2023/people/new', ['unit']],
    ['/campaigns/2023/units/new', ['block']],
    ['/reminders', ['made']],
    ['/reminders/new', ['unit']],
    ['/proposals/adjustments/new', ['target', 'proposal']],
    ['/reports/signing', ['year']],
    ['/reports/signing/export.xlsx', ['year']],
    ['/board/print', ['only']],
    ['/verify', ['code', 'file']],
    ['/sign-in', ['next']],
  ]
  const request = await as(office)
  for (const [path, names] of asked) {
    const twice = names.flatMap((name) => [`${name}=1&${name}=2&${name}[$ne]=1`]).join('&')
    const queries = spoilt.map((text) => String(new URLSearchParams(names.map((name) => [name, text]))))
    for (const query of [...queries, twice]) {
      const answer = await request.get(`${path}?${query}`, { maxRedirects: 0 })
      expect([200, 307, 404], `${path}?${query}: ${answer.status()}`).toContain(answer.status())
      if (answer.headers()['content-type']?.includes('html')) expect(await answer.text()).not.toMatch(inside)
    }
  }
})

test('an address that names nothing is 404 or 400, and tells nothing of the inside', async ({ as }) => {
  const paths = (part: string) => [
    `/receipt/${part}`,
    `/receipt/${part}/pdf`,
    `/receipt/${part}/evidence`,
    `/receipt/${part}/difference`,
    `/api/verify/${part}`,
    `/api/pledges/${part}/preview`,
    `/api/pledges/${part}/changes?since=${part}`,
    `/api/pledges/${part}/sign?key=${part}`,
    `/api/screen/${part}`,
    `/screen/${part}`,
    `/files/${part}`,
    `/log/tile/${part}`,
    `/accounts/${part}`,
    `/campaigns/${part}/units`,
    `/campaigns/${part}/exchange/danh-muc.xlsx`,
    `/campaigns/2023/units/${part}`,
    `/campaigns/2023/people/${part}`,
    `/campaigns/2023/results/${part}`,
    `/campaigns/2023/exchange/${part}`,
    `/campaigns/2023/ceremony/minutes/${part}`,
    `/campaigns/2023/ceremony/lists/${part}`,
    `/proposals/adjustments/${part}`,
    `/results/${part}`,
    `/reports/${part}`,
    `/reports/${part}/export.pdf`,
    `/${part}`,
  ]
  const asked: [who: string | null, parts: string[]][] = [
    [office, ['x', '%00', '%2e%2e%2f%2e%2e', "'", '99999999999999999999', '__proto__']],
    [null, ['x', '%00']],
  ]
  for (const [who, parts] of asked) {
    const request = await as(who)
    for (const path of parts.flatMap(paths)) {
      const answer = await request.get(path, { maxRedirects: 0 })
      const told = `${who} ${path.slice(0, 80)}: ${answer.status()}`
      const shown = /^\/activate\//.test(path) ? 200 : 307
      expect([400, 401, 403, 404, shown], told).toContain(answer.status())
      expect(await answer.text(), told).not.toMatch(inside)
    }
  }
})

test('an address that cannot be decoded is 400', async ({ as }) => {
  for (const path of ['/receipt/%', '/api/verify/%ff', '/%c0%ae', '/screen/%e1%bb'])
    expect([path, (await (await as(office)).get(path)).status()]).toEqual([path, 400])
})

test('bytes that are no sound request are refused by their status, and smuggle none', async ({ baseURL }) => {
  const host = 'host: localhost\r\n'
  const close = 'connection: close\r\n\r\n'
  for (const [request, status] of [
    ['GARBAGE\r\n\r\n', 400],
    [`GET / HTTP/9.9\r\n${host}${close}`, 400],
    [`GET /api/health HTTP/1.1\r\n${close}`, 400],
    [`GET /api/health HTTP/1.1\r\n${host}x: a\0b\r\n${close}`, 400],
    [`GET /api/health HTTP/1.1\r\n${host}x: ${'a'.repeat(20_000)}\r\n${close}`, 431],
    [
      `POST /api/health HTTP/1.1\r\n${host}content-length: 4\r\ntransfer-encoding: chunked\r\n${close}0\r\n\r\n`,
      400,
    ],
    [`POST /api/health HTTP/1.1\r\n${host}content-length: 4\r\ncontent-length: 5\r\n${close}abcd`, 400],
    [`POST /api/health HTTP/1.1\r\n${host}content-length: -1\r\n${close}`, 400],
    [`POST /api/health HTTP/1.1\r\n${host}transfer-encoding: chunked\r\n${close}zz\r\n`, 400],
    [`TRACE /api/health HTTP/1.1\r\n${host}${close}`, 405],
    [`DELETE /api/health HTTP/1.1\r\n${host}${close}`, 405],
    [`PROPFIND /api/board HTTP/1.1\r\n${host}${close}`, 405],
    [`CONNECT evil.example:443 HTTP/1.1\r\n${host}${close}`, 501],
    [`OPTIONS * HTTP/1.1\r\n${host}${close}`, 400],
  ] as const) {
    const answer = await raw(baseURL, request)
    expect([request.slice(0, 90), answer.match(/^HTTP\/1\.1 \d+/)?.[0]]).toEqual([
      request.slice(0, 90),
      `HTTP/1.1 ${status}`,
    ])
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toHaveLength(1)
    expect(answer).not.toMatch(inside)
  }
})
