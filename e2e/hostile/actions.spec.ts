import type { APIRequestContext, APIResponse } from '@playwright/test'
import postgres from 'postgres'
import { startInstallation } from '../installation'
import { signIn, signInByRequest } from '../sign-in'
import { addressOf, readActions } from './actions'
import { expect, inside, test } from './as'
import { writesOf } from './counts'

const head = 'ban-qlda'
const office = 'van-phong'

const call = (request: APIRequestContext, address: string, id: string, body: string) =>
  request.post(address, {
    headers: { 'next-action': id, 'content-type': 'text/plain' },
    data: body,
    maxRedirects: 0,
  })

/** Calls that React can read, with arguments that no page sends. */
const wrong = ['[]', '[null,null]', '[{"turn":{}},{"$ne":1}]', '["x","y"]', '[[],"$K1"]']

for (const [who, role] of [
  [null, 'nobody'],
  [head, 'a head'],
] as const) {
  test(`no action takes what it is not given, called by ${role}`, async ({ as }) => {
    const request = await as(who)
    const before = await writesOf(head)
    for (const { id, name, pages } of await readActions()) {
      // These two do what they say, whatever they are given.
      if (/^signOut/.test(name)) continue
      for (const body of wrong) {
        const answer = await call(request, addressOf(pages[0]!), id, body)
        expect([200, 303, 404], `${name} ${body}: ${answer.status()}`).toContain(answer.status())
        expect(await answer.text(), name).not.toMatch(inside)
      }
    }
    expect(await writesOf(head)).toBe(before)
  })
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

test('a call that no page of ours could have sent is refused by the framework: nothing of the inside, logged, nothing written', async ({
  playwright,
}) => {
  test.setTimeout(120_000)
  const lines: string[] = []
  const { env, baseUrl, stop } = await startInstallation({ onLine: (line) => lines.push(line) })
  const sql = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} })
  const request = await playwright.request.newContext({
    baseURL: baseUrl,
    extraHTTPHeaders: { origin: baseUrl },
  })
  try {
    await signInByRequest(request, head, env.DEMO_PASSWORD)
    const acts = async () => (await sql`select count(*)::int as count from audit`)[0]!.count
    const before = await acts()
    const screens = (await readActions()).find(({ name }) => name === 'changeHallScreens')!
    const failed: string[] = []
    const send = async (label: string, sent: Promise<APIResponse>) => {
      const answer = await sent
      const text = await answer.text()
      expect([200, 400, 409, 500], `${label}: ${answer.status()}`).toContain(answer.status())
      if (answer.status() !== 200) expect(text, label).not.toMatch(inside)
      if (answer.status() === 500) failed.push(label)
    }

    const bodies = [
      '',
      '{"a"',
      'null',
      '{}',
      nested(33),
      nested(300_000),
      '["$B1"]',
      '["$1:__proto__:then"]',
      '["$T"]',
    ]
    const bigints = JSON.stringify([Array(300).fill(`$n${'9'.repeat(300)}`)])
    for (const body of [...bodies, bigints])
      await send(body.slice(0, 40), call(request, '/board', screens.id, body))

    const chain = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [at, at ? `"$${(at + 1).toString(16)}"` : '["$1"]']),
    )
    const forms: Record<string, string>[] = [
      { a: '1' },
      { '0': '["$Q1"]', '1': '[["a","$Q1"]]' },
      { '0': '["$1"]', '1': '{"then":"$1:__proto__:then","_response":{"_prefix":"throw 1;"}}' },
      {
        $ACTION_REF_1: '',
        '$ACTION_1:0': `{"id":"${screens.id}","bound":"$@1"}`,
        '$ACTION_1:1': '{"then":1}',
      },
      chain,
    ]
    for (const multipart of forms) {
      for (const headers of [{ 'next-action': screens.id }, {}] as Record<string, string>[])
        await send(JSON.stringify(multipart).slice(0, 60), request.post('/board', { multipart, headers }))
    }

    expect(failed.length).toBeGreaterThan(0)
    const logged = () => lines.filter((line) => line.includes('"request.failed"')).length
    await expect.poll(logged).toBeGreaterThanOrEqual(failed.length)
    expect(await acts()).toBe(before)
    expect((await request.get('/board')).status()).toBe(200)
    const gone = await call(request, '/board', '00'.repeat(21), '[]')
    expect([gone.status(), await gone.text()]).toEqual([409, 'Server Action unavailable.'])
  } finally {
    await request.dispose()
    await sql.end()
    await stop()
  }
})

test.describe('what an office’s page was about to send', () => {
  test.use({ expectedFaults: [/ERR_FAILED|Failed to fetch/] })

  for (const [address, press, refusal] of [
    ['/board', 'Tạo địa chỉ màn hình', /Chỉ văn phòng được tạo và thu hồi địa chỉ màn hình/],
    ['/campaigns/2023/text', 'Lưu nội dung', /[Cc]hỉ văn phòng/],
  ] as const) {
    test(`is refused when a head sends it, from ${address} or from another page`, async ({ page, as }) => {
      await signIn(page, office, { next: address })
      const caught = page.waitForRequest((request) => request.headers()['next-action'] !== undefined)
      await page.route('**/*', (route) => {
        return route.request().headers()['next-action'] ? route.abort() : route.continue()
      })
      await page.getByRole('button', { name: press }).click()
      const sent = await caught
      const { 'next-action': id, 'content-type': type } = sent.headers()
      const request = await as(head)
      const before = await writesOf(head)
      for (const path of [address, '/pledge', '/account']) {
        const answer = await request.post(path, {
          headers: { 'next-action': id!, 'content-type': type! },
          data: sent.postDataBuffer()!,
        })
        expect([path, answer.status(), await answer.text()]).toEqual([
          path,
          200,
          expect.stringMatching(refusal),
        ])
      }
      expect(await writesOf(head)).toBe(before)
    })
  }
})
