import { z } from 'zod'
import { roles } from '@/lib/actor'
import { usernameForm } from '@/lib/fields'
import { textOf } from '@/lib/form'
import { cleanText, fold, nfc } from '@/lib/text'

/** Long enough for the length rule, and among the first that anybody would try here. */
const common = new Set(
  `1234567890 0123456789 0987654321 9876543210 1111111111 0000000000 1122334455 1234512345 123456789a
  a123456789 abc123456789 abcd123456 abcde12345 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty12345 asdfghjkl1
  password12 password123 password1234 passw0rd123 p@ssword123 p@ssw0rd123 iloveyou123 admin12345 admin123456
  administrator quantri123 quantri1234 quantrivien matkhau123 matkhau1234 matkhau12345 matkhaumoi
  vietnam123 vietnam1234 vietnam1945 vietnam1975 hanoi12345 hochiminh1 hochiminh123 saigon12345
  anhyeuem123 emyeuanh123 yeuem12345 khongbiet123 khongcopass khongcomatkhau doimatkhau giaouoc123
  giaouoc2022 giaouoc2023 thidua2022 thidua2023 thidua12345 ubnd123456`.split(/\s+/),
)

/** Whether a password is a common one, however it is capitalised, marked or spaced. */
export function isCommonPassword(password: string): boolean {
  return common.has(fold(password).replace(/\s/g, '')) || /^(.)\1*$/u.test(password)
}

export const shortestPassword = 10

const typedUsername = z
  .string()
  .transform((text) => cleanText(text).toLowerCase())
  .pipe(z.string().min(1, 'Đồng chí chưa nhập tên đăng nhập').max(100, 'Tên đăng nhập quá dài'))

const typedPassword = z.string().min(1, 'Đồng chí chưa nhập mật khẩu').max(200, 'Mật khẩu dài quá 200 ký tự')

export const signInForm = z.strictObject({
  username: typedUsername,
  password: typedPassword,
  /** Of the authenticator, where the account has one. */
  code: z.string().max(20).optional(),
})

/** A password that may be chosen for the account of this name; the server knows more that are common than a page does. */
export const newPassword = (username: string, isCommon = isCommonPassword) =>
  typedPassword
    .refine((text) => [...nfc(text)].length >= shortestPassword, {
      error: `Mật khẩu mới cần có ít nhất ${shortestPassword} ký tự`,
      abort: true,
    })
    .refine((text) => fold(text) !== fold(username), 'Mật khẩu mới không được trùng với tên đăng nhập')
    .refine((text) => !isCommon(text), 'Mật khẩu này quá phổ biến, dễ bị đoán; đề nghị chọn mật khẩu khác')

const bothTyped = z.object({ password: z.string(), repeated: z.string().min(1) })

export const changePasswordForm = (username: string, isCommon = isCommonPassword) =>
  z
    .strictObject({
      current: z
        .string()
        .min(1, 'Đồng chí chưa nhập mật khẩu hiện tại')
        .max(200, 'Mật khẩu hiện tại chưa đúng'),
      password: newPassword(username, isCommon),
      repeated: z.string().min(1, 'Đồng chí chưa nhập lại mật khẩu mới'),
    })
    .refine(({ password, repeated }) => nfc(password) === nfc(repeated), {
      path: ['repeated'],
      error: 'Hai lần nhập mật khẩu mới chưa giống nhau',
      when: ({ value }) => bothTyped.safeParse(value).success,
    })
    .refine(({ current, password }) => nfc(current) !== nfc(password), {
      path: ['password'],
      error: 'Mật khẩu mới phải khác mật khẩu hiện tại',
    })

/** The form's own fields, without those that React adds for its actions. */
export const changePasswordFields = (form: FormData) => ({
  current: textOf(form, 'current'),
  password: textOf(form, 'password'),
  repeated: textOf(form, 'repeated'),
})

export const newAccount = (isCommon = isCommonPassword) =>
  z
    .strictObject({
      username: z
        .string()
        .trim()
        .toLowerCase()
        .regex(usernameForm, 'Tên đăng nhập chỉ gồm chữ không dấu, số, dấu chấm và gạch ngang'),
      fullName: z.string().transform(cleanText).pipe(z.string().min(1, 'Cần có họ và tên').max(100)),
      role: z.enum(roles),
      unitId: z.uuid().nullable().default(null),
      title: z
        .string()
        .transform((text) => cleanText(text).toUpperCase())
        .nullable()
        .default(null),
      password: z.string(),
    })
    .superRefine(({ username, password }, context) => {
      for (const issue of newPassword(username, isCommon).safeParse(password).error?.issues ?? [])
        context.addIssue({ code: 'custom', path: ['password'], message: issue.message })
    })

export type SignInForm = z.output<typeof signInForm>
export type ChangePasswordForm = z.output<ReturnType<typeof changePasswordForm>>
export type NewAccount = z.output<ReturnType<typeof newAccount>>

export const factorCode = z.strictObject({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Nhập đủ 6 số đang hiện trong ứng dụng xác thực')),
})

export const factorReset = z.strictObject({
  accountId: z.uuid(),
  password: z.string().min(1, 'Nhập mật khẩu của đồng chí để xác nhận').max(200),
})
