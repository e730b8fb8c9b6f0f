import { z } from 'zod'
import { isListedPassword } from '@/features/session/listed-passwords'
import { newPassword } from '@/features/session/schema'
import { nfc } from '@/lib/text'

export const activationDays = 7

export const linkRequest = z.strictObject({
  accountIds: z.array(z.uuid()).min(1, 'Chọn ít nhất một tài khoản').max(500),
})

/** The first password of the account of this name. */
export const activationForm = (username: string) =>
  z
    .strictObject({
      password: newPassword(username, isListedPassword),
      repeated: z.string().min(1, 'Đồng chí chưa nhập lại mật khẩu'),
    })
    .refine(({ password, repeated }) => nfc(password) === nfc(repeated), {
      path: ['repeated'],
      error: 'Hai lần nhập mật khẩu chưa giống nhau',
    })
