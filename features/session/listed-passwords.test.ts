import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { activationForm } from '@/features/people/activation/schema'
import { isListedPassword } from './listed-passwords'
import { changePasswordForm, newAccount, shortestPassword } from './schema'

const words = dictionary['passwords-common']

test('the commonest passwords that are long enough are refused, and 3,000 of the likeliest made long enough', () => {
  const long = words.filter((word) => word.length >= shortestPassword)
  const made = words.filter((word) => /^[a-z]{6,9}$/.test(word)).map((word) => `${word}2026`)
  expect(long.length + made.length).toBeGreaterThan(3_000)
  expect([...long, ...made].filter((password) => !isListedPassword(password))).toEqual([])
})

test.each([
  ['Basketball', true],
  ['Dragon2026!', true],
  ['Đ r a g o n 2 0 2 6', true],
  ['matkhau12345', true],
  ['Dragon và 26 con rồng', false],
  ['dragon4815162342', false],
  ['Chín từ là đủ dài', false],
])('%j is listed: %s', (password, is) => {
  expect(isListedPassword(password)).toBe(is)
})

test('no form that the server reads takes a listed password', () => {
  const chosen = { password: 'Dragon2026!', repeated: 'Dragon2026!' }
  expect(activationForm('van-phong').safeParse(chosen).success).toBe(false)
  expect(
    changePasswordForm('van-phong', isListedPassword).safeParse({ ...chosen, current: 'x' }).success,
  ).toBe(false)
  const account = { username: 'quan-tri', fullName: 'Nguyễn Văn A', role: 'admin', password: chosen.password }
  expect(newAccount(isListedPassword).safeParse(account).success).toBe(false)
})
