import { expect, test } from 'vitest'
import { fieldMessages } from '@/lib/form'
import { changePasswordForm, newAccount, newPassword, signInForm } from './schema'

const refused = (username: string, password: string) =>
  newPassword(username).safeParse(password).error?.issues[0]?.message

test.each([
  ['Chín từ là đủ dài', undefined],
  ['mườiký tự!', undefined],
  ['chín ký t', 'Mật khẩu mới cần có ít nhất 10 ký tự'],
  ['Phuong-My-Dinh-1', 'Mật khẩu mới không được trùng với tên đăng nhập'],
  ['PhườNG-mỹ-đình-1', 'Mật khẩu mới không được trùng với tên đăng nhập'],
  ['Mật khẩu 123', expect.stringContaining('quá phổ biến')],
  ['aaaaaaaaaaaaaaa', expect.stringContaining('quá phổ biến')],
])('a new password %j', (password, message) => {
  expect(refused('phuong-my-dinh-1', password)).toEqual(message)
})

test('marks typed apart do not make a password longer', () => {
  expect(refused('van-phong', 'mật khẩu'.normalize('NFD'))).toBe('Mật khẩu mới cần có ít nhất 10 ký tự')
})

test.each([
  [{ current: '', password: '', repeated: '' }, ['current', 'password', 'repeated']],
  [{ current: 'x', password: 'một câu đủ dài', repeated: 'một câu đủ dàj' }, ['repeated']],
  [{ current: 'một câu đủ dài', password: 'một câu đủ dài', repeated: 'một câu đủ dài' }, ['password']],
  [{ current: 'x', password: 'một câu đủ dài', repeated: 'một câu đủ dài'.normalize('NFD') }, []],
  [{ current: null, password: ['x'], repeated: {} }, ['current', 'password', 'repeated']],
])('changing a password with %j names the fields %j', (form, fields) => {
  const { error } = changePasswordForm('van-phong').safeParse(form)
  expect(error ? fieldMessages(error).map(({ field }) => field) : []).toEqual(fields)
})

test('a name is taken as a phone types it; nothing but two texts signs in', () => {
  expect(signInForm.parse({ username: ' Van-Phong ', password: ' x ' })).toEqual({
    username: 'van-phong',
    password: ' x ',
  })
  expect(signInForm.safeParse({ username: { $ne: 1 }, password: 'x' }).success).toBe(false)
  expect(signInForm.safeParse({ username: 'a', password: 'x', role: 'admin' }).success).toBe(false)
})

test('a new account is cleaned and its password held to the rules of its name', () => {
  const account = {
    username: 'Quan-Tri',
    fullName: ' Nguyễn  Văn A ',
    role: 'admin',
    password: 'một câu đủ dài',
  }
  expect(newAccount().parse(account)).toMatchObject({
    username: 'quan-tri',
    fullName: 'Nguyễn Văn A',
    title: null,
  })
  const issues = newAccount().safeParse({ ...account, username: 'quản trị', password: 'ngắn' }).error!
  expect(fieldMessages(issues).map(({ field }) => field)).toEqual(['username', 'password'])
})
