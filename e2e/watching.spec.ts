import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { expect, expectAccessible, test } from './fixtures'
import { startInstallation } from './installation'
import { signInByRequest } from './sign-in'

const token = 'prometheus-may-read-this-0123456789'

/** A collector on this machine that keeps what it is sent. */
async function startCollector() {
  const sent: string[] = []
  const server = createServer(async (request, response) => {
    sent.push((await request.toArray()).join(''))
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    sent,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
  }
}

test.use({ expectedFaults: [/500|Minified React error|An error occurred in the Server Components render/] })

test('an installation is watched: readiness, metrics, traces, and a log that leads from the error page to its cause', async ({
  newPerson,
}) => {
  test.setTimeout(120_000)
  const lines: string[] = []
  const collector = await startCollector()
  const installation = await startInstallation({
    variables: { METRICS_TOKEN: token, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, LOG_LEVEL: 'debug' },
    onLine: (line) => lines.push(line),
  })
  const events = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  const owner = postgres(installation.env.DATABASE_URL, { max: 1, onnotice: () => {} })
  try {
    const { baseUrl: baseURL, env } = installation
    const page = await newPerson({ baseURL })
    const { request } = page

    const ready = await request.get('/api/ready')
    expect(await ready.json()).toEqual({
      status: 'ready',
      checks: { database: true, migrations: true, listener: true, clock: true },
    })
    const refused = await request.get('/api/metrics', { headers: { authorization: 'Bearer sai' } })
    expect(refused.status()).toBe(404)

    await signInByRequest(request, 'van-phong', env.DEMO_PASSWORD)
    const metrics = await request.get('/api/metrics', { headers: { authorization: `Bearer ${token}` } })
    const text = await metrics.text()
    expect(text).toMatch(/^giao_uoc_http_request_seconds_count\{class="sign_in",status="2xx"\} [1-9]/m)
    expect(text).toMatch(/^giao_uoc_transaction_seconds_count [1-9]/m)
    expect(text).toMatch(/^giao_uoc_database_connections\{application="giao-uoc"\} [1-9]/m)

    // A letter that does not go and a paper that is not sealed are told on the office's pages.
    await page.goto('/audit')
    await expect(page.getByText('Hệ thống có việc cần xử lý')).toBeHidden()
    await owner.begin(async (sql) => {
      await sql`select set_config('app.actor', 'system:test', true)`
      await sql`
        with made as (
          insert into reminder (campaign_id, subject, body, made_by, send_after)
          select c.id, 'Đôn đốc', 'Ký', a.id, now() from campaign c, account a where a.username = 'van-phong' limit 1
          returning id)
        insert into reminder_mail (reminder_id, pledge_id, account_id, address, attempts, failed_at, failure)
        select made.id, p.id, a.id, 'x@example.vn', 4, now(), 'Không kết nối được máy chủ thư (ECONNREFUSED)'
          from made, pledge p join account a on a.unit_id = p.unit_id limit 1`
    })
    for (const address of ['/audit', '/board', '/reports']) {
      await page.goto(address)
      const notice = page.getByRole('alert').filter({ hasText: 'Hệ thống có việc cần xử lý' })
      await expect(notice).toContainText('1 thư đôn đốc chưa gửi được')
      await expect(notice).toContainText('ECONNREFUSED')
      await expect(notice.getByRole('link', { name: 'Mở Đôn đốc' })).toBeVisible()
      await expectAccessible(page)
    }

    await owner`alter table unit_name rename to unit_name_away`
    await page.goto('/campaigns/2023/units?password=hush')
    const code = await page
      .getByText(/^Mã lỗi/)
      .locator('strong')
      .textContent()
    expect(code).toMatch(/^\d+/)
    await expectAccessible(page)
    const told = events().find(({ event, code: of }) => event === 'request.failed' && of === code)
    expect(told, 'a line with the code of the page').toMatchObject({
      level: 'error',
      request: expect.stringMatching(/^[0-9A-Z]{12}$/),
      route: '/campaigns/[year]/units',
      fault: { cause: { code: '42P01' } },
    })
    expect(events()).toContainEqual(
      expect.objectContaining({
        event: 'request.answered',
        request: told?.request,
        path: '/campaigns/2023/units',
      }),
    )
    await owner`alter table unit_name_away rename to unit_name`

    await owner`drop schema drizzle cascade`
    await expect.poll(async () => (await request.get('/api/ready')).status()).toBe(503)
    expect((await request.get('/api/health')).status()).toBe(200)
  } finally {
    await owner.end()
    await installation.stop()
    collector.stop()
  }
  expect(lines.join('\n')).not.toContain('hush')
  expect(lines.join('\n')).not.toContain(installation.env.DEMO_PASSWORD)
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow()
  expect(collector.sent.join('\n')).toContain('"name":"GET /audit"')
  expect(collector.sent.join('\n')).not.toContain('hush')
})
