import { expect, test } from 'vitest'
import { parseRefusalCode, refusalCode, refusalText } from './refusal'

const now = new Date('2022-12-21T08:00:00+07:00')

test.each([
  [{ ok: false, reason: 'wrong' }, 'wrong', { reason: 'wrong' }],
  [{ ok: false, reason: 'busy' }, 'busy', { reason: 'busy' }],
  [{ ok: false, reason: 'fault' }, 'fault', { reason: 'fault' }],
  [
    { ok: false, reason: 'fault', request: '7K3M0QX2Z9AB' },
    'fault:7K3M0QX2Z9AB',
    { reason: 'fault', request: '7K3M0QX2Z9AB' },
  ],
  [{ ok: false, reason: 'wrong_code' }, 'wrong_code', { reason: 'wrong_code' }],
  [{ ok: false, reason: 'code_needed' }, 'code_needed', { reason: 'code_needed' }],
  [{ ok: false, reason: 'oidc_unknown' }, 'oidc_unknown', { reason: 'oidc_unknown' }],
  [{ ok: false, reason: 'challenge_gone' }, 'challenge_gone', { reason: 'challenge_gone' }],
  [{ ok: false, reason: 'passkey_unknown' }, 'passkey_unknown', { reason: 'passkey_unknown' }],
  [{ ok: false, reason: 'passkey_refused' }, 'passkey_refused', { reason: 'passkey_refused' }],
  [
    { ok: false, reason: 'locked', until: new Date('2022-12-21T08:14:01+07:00') },
    'locked:15',
    { reason: 'locked', minutes: 15 },
  ],
  [
    { ok: false, reason: 'address_blocked', until: new Date('2022-12-21T07:59:59+07:00') },
    'address_blocked:1',
    { reason: 'address_blocked', minutes: 1 },
  ],
] as const)('%j goes as %s', (refusal, code, notice) => {
  expect(refusalCode(refusal, now)).toBe(code)
  expect(parseRefusalCode(code)).toEqual(notice)
})

test.each(['OAuthCallback', 'OAuthSignin', 'AccessDenied'])('%s is what went wrong elsewhere', (code) => {
  expect(parseRefusalCode(code)).toEqual({ reason: 'oidc_failed' })
})

test.each(['', 'locked', 'locked:-1', 'CredentialsSignin', 'wrong:3', 'fault:<b>x</b>xxxx'])(
  '%j is a fault',
  (code) => {
    expect(parseRefusalCode(code)).toEqual({ reason: 'fault' })
  },
)

test('a lock says how many minutes', () => {
  expect(refusalText({ reason: 'locked', minutes: 12 })).toContain('thử lại sau 12 phút')
})
