import { z } from 'zod'

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
