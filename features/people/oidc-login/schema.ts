import { z } from 'zod'
import { cleanText } from '@/lib/text'

/** How the office writes down whom the provider names: a mail address in lower case, or the subject as it stands. */
export const oidcLogin = z
  .string()
  .transform(cleanText)
  .pipe(z.string().max(255, 'Định danh dài quá 255 ký tự').regex(/^\S*$/, 'Định danh không có khoảng trắng'))
  .transform((text) => (text === '' ? null : text.includes('@') ? text.toLowerCase() : text))

export const oidcLoginForm = z.strictObject({
  accountId: z.uuid(),
  oidcLogin,
  password: z.string().min(1, 'Nhập mật khẩu của đồng chí để xác nhận').max(200),
})
export type OidcLoginForm = z.output<typeof oidcLoginForm>
