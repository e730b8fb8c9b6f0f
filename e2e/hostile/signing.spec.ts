import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'
import { makeAuthenticator, type Twist } from '@/tests/authenticator'
import { countSignatures } from '@/tests/pledge-changes'
import { expect, refusalOf, test } from './as'
import { enrol } from './enrol'
import { readyToSign } from './ready'

// Units that no other test signs for; none has targets of its own.
const unit = 'uy-ban-kiem-tra'
const stranger = 'trung-tam-chinh-tri'
const withPasskey = 'phong-tu-phap'

test('one key twice at once is one signature, everything else about it is refused, and others do not find it', async ({
  as,
}) => {
  const head = await as(unit)
  const { address, body } = await readyToSign(unit)
  const post = (changed: object = {}) => head.post(address, { data: { ...body, ...changed } })
  const answers = await Promise.all([post(), post(), post()])
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200])
  const [receipt, ...again] = await Promise.all(answers.map((answer) => answer.json()))
  expect(again).toEqual([receipt, receipt])
  const typed = { drawing: { kind: 'typed', name: 'Ai đó' } }
  expect(await refusalOf(await post(typed))).toEqual([422, 'key_reused'])
  expect(await refusalOf(await post({ idempotencyKey: randomUUID() }))).toEqual([409, 'already_signed'])
  expect(await countSignatures(unit)).toBe(1)

  for (const username of [stranger, `${stranger}.cv`]) {
    const other = await as(username)
    const pledge = address.replace(/\/sign$/, '')
    const key = `${address}?key=${body.idempotencyKey}`
    expect(await (await other.get(key)).json()).toEqual({ code: null, receipt: null })
    for (const path of [
      `${pledge}/preview`,
      `${pledge}/changes?since=${body.documentHash}`,
      `${receipt.receipt}/pdf`,
      `${receipt.receipt}/proof`,
      `${receipt.receipt}/evidence`,
    ])
      expect(await refusalOf(await other.get(path)), path).toEqual([404, 'not_found'])
    for (const path of [receipt.receipt, `${receipt.receipt}/document`, `${receipt.receipt}/difference`]) {
      const page = await other.get(path)
      expect([path, page.status()]).toEqual([path, 404])
      expect(await page.text()).not.toMatch(/Ủy ban Kiểm tra/i)
    }
  }
})

test.describe('an assertion', () => {
  test.describe.configure({ mode: 'serial' })
  const origin = process.env.BASE_URL ?? ''
  const own = makeAuthenticator(origin)
  const foreign = makeAuthenticator(origin)

  test.beforeAll(async () => {
    await enrol(withPasskey, own)
    await enrol(stranger, foreign)
  })

  async function sign(head: APIRequestContext, twist: Twist = {}, device = own) {
    const { address, body } = await readyToSign(withPasskey)
    const { documentHash, authority, drawing } = body
    const strokesHash = toHex(sha256(canonicalBytes(drawing)))
    const data = { documentHash, authority, strokesHash }
    const asked = await head.post(address.replace(/sign$/, 'challenge'), { data })
    const { challengeId, options } = await asked.json()
    const confirmation = { kind: 'passkey', challengeId, assertion: device.get(options, twist) }
    return { address, data: { ...body, confirmation } }
  }

  for (const [what, twist, code] of [
    ['over another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }, 'passkey_refused'],
    ['of another origin', { origin: 'https://ke-xau.example' }, 'passkey_refused'],
    ['for another site', { rpId: 'ke-xau.example' }, 'passkey_refused'],
    ['that did not verify its user', { verified: false }, 'passkey_refused'],
    ['in a frame of another site', { crossOrigin: true }, 'passkey_refused'],
  ] as const) {
    test(`${what} is 422 ${code}, and spends its challenge`, async ({ as }) => {
      const head = await as(withPasskey)
      const { address, data } = await sign(head, twist)
      expect(await refusalOf(await head.post(address, { data }))).toEqual([422, code])
      expect(await refusalOf(await head.post(address, { data }))).toEqual([422, 'challenge_gone'])
      expect(await countSignatures(withPasskey)).toBe(0)
    })
  }

  test('by the credential of another person is 422', async ({ as }) => {
    const head = await as(withPasskey)
    const { address, data } = await sign(head, {}, foreign)
    expect(await refusalOf(await head.post(address, { data }))).toEqual([422, 'passkey_unknown'])
    expect(await countSignatures(withPasskey)).toBe(0)
  })

  test('over another drawing than was sent is 422, the right one signs once, and none signs again', async ({
    as,
  }) => {
    const head = await as(withPasskey)
    const swapped = await sign(head)
    const drawing = { kind: 'strokes', strokes: [{ points: [{ x: 1, y: 1, time: 1, pressure: 1 }] }] }
    const other = { ...swapped.data, drawing }
    expect(await refusalOf(await head.post(swapped.address, { data: other }))).toEqual([
      422,
      'passkey_refused',
    ])
    const { address, data } = await sign(head)
    expect((await head.post(address, { data })).status()).toBe(200)
    const replayed = { ...data, idempotencyKey: randomUUID() }
    expect(await refusalOf(await head.post(address, { data: replayed }))).toEqual([409, 'already_signed'])
    expect(await countSignatures(withPasskey)).toBe(1)
  })
})
