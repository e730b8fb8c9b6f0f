import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { countSignatures, pledgeOf } from '@/tests/pledge-changes'
import { expect, test } from './fixtures'
import { signInByRequest } from './sign-in'

// A unit that no other test signs for.
const unit = 'doi-qlttxd'

const valid = () => ({
  idempotencyKey: randomUUID(),
  documentHash: 'ab'.repeat(32),
  authority: 'own_office',
  drawing: { kind: 'strokes', strokes: [{ points: [{ x: 1, y: 1, time: 1, pressure: 0.5 }] }] },
  confirmation: { kind: 'password', password: process.env.DEMO_PASSWORD },
})

const own = { origin: process.env.BASE_URL ?? '' }

async function post(
  request: APIRequestContext,
  data: unknown,
  headers: Record<string, string> = own,
): Promise<APIResponse> {
  return request.post(`/api/pledges/${await pledgeOf(unit)}/sign`, { data, headers })
}

async function expectRefusal(response: APIResponse, status: number, code: string) {
  expect(response.status()).toBe(status)
  expect(response.headers()['cache-control']).toBe('no-store')
  const { error } = await response.json()
  expect(error).toMatchObject({ code, message: expect.stringMatching(/\p{L}/u) })
  expect(JSON.stringify(error)).not.toMatch(/select|insert|at .*\.ts|password/i)
  expect(await countSignatures(unit)).toBe(0)
}

test('who is not signed in is told so', async ({ request }) => {
  await expectRefusal(await post(request, valid()), 401, 'not_signed_in')
})

for (const [username, status, code] of [
  ['phuong-me-tri', 404, 'not_found'],
  [`${unit}.cv`, 403, 'not_allowed'],
  ['van-phong', 403, 'not_allowed'],
  ['chung-kien', 403, 'not_allowed'],
  ['quan-tri', 403, 'not_allowed'],
  [unit, 409, 'never_shown'],
] as const) {
  test(`${username} is answered ${status} ${code}`, async ({ request }) => {
    await signInByRequest(request, username)
    await expectRefusal(await post(request, valid()), status, code)
  })
}

test('a page of another site, another type of content, a foreign body: refused, and nothing is written', async ({
  request,
}) => {
  await signInByRequest(request, unit)
  await expectRefusal(
    await post(request, valid(), { origin: 'https://ke-xau.example' }),
    403,
    'foreign_origin',
  )
  await expectRefusal(await post(request, valid(), { origin: 'null' }), 403, 'foreign_origin')
  const forged = { origin: 'https://ke-xau.example', 'x-forwarded-host': 'ke-xau.example' }
  await expectRefusal(await post(request, valid(), forged), 403, 'foreign_origin')
  const plain = { ...own, 'content-type': 'text/plain' }
  await expectRefusal(await post(request, JSON.stringify(valid()), plain), 415, 'unsupported_media_type')
  await expectRefusal(await post(request, { ...valid(), padding: 'x'.repeat(200_000) }), 413, 'too_large')
})

for (const [what, changed] of [
  ['another unit named by the client', { unitId: randomUUID() }],
  ['a role named by the client', { role: 'office' }],
  ['an object for a text', { documentHash: { $ne: 1 } }],
  ['an array for an object', { confirmation: [] }],
  [
    'a number too large',
    { drawing: { kind: 'strokes', strokes: [{ points: [{ x: 2 ** 53 + 1, y: 1, time: 1, pressure: 1 }] }] } },
  ],
  ['no strokes at all', { drawing: { kind: 'strokes', strokes: [] } }],
  ['an authority that is none', { authority: 'king' }],
] as const) {
  test(`${what} is 400`, async ({ request }) => {
    await signInByRequest(request, unit)
    await expectRefusal(await post(request, { ...valid(), ...changed }), 400, 'invalid')
  })
}

test('a key given twice in one body is 400', async ({ request }) => {
  await signInByRequest(request, unit)
  const body = JSON.stringify(valid()).replace('{', '{"authority":"for_head",')
  const headers = { ...own, 'content-type': 'application/json' }
  await expectRefusal(await post(request, Buffer.from(body), headers), 400, 'bad_json')
})
