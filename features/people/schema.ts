import { z } from 'zod'
import { type Role, roles } from '@/lib/actor'
import {
  mailForm,
  nothingTyped,
  optionalDayField,
  optionalWordsField,
  phoneForm,
  usernameForm,
  wordsField,
} from '@/lib/fields'
import { cleanText } from '@/lib/text'

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Nhập tên đăng nhập')
  .max(100, 'Tên đăng nhập dài quá 100 ký tự')
  .regex(usernameForm, 'Tên đăng nhập chỉ gồm chữ không dấu, số, dấu chấm và gạch ngang')

export const phone = z.union([
  nothingTyped,
  z.string().trim().regex(phoneForm, 'Số điện thoại chỉ gồm chữ số, như 024 3875 1234'),
])

export const email = z.union([
  nothingTyped,
  z.string().trim().toLowerCase().regex(mailForm, 'Thư điện tử chưa đúng, như ten@coquan.gov.vn'),
])

const who = {
  fullName: wordsField('họ và tên', 100),
  phone,
  email,
  title: optionalWordsField('chức danh', 100).transform((text) => (text ? text.toUpperCase() : null)),
  startsOn: optionalDayField('ngày bắt đầu'),
  endsOn: optionalDayField('ngày kết thúc'),
}

export const ofUnit = (role: Role): boolean => role === 'unit_head' || role === 'unit_clerk'

const termForward = {
  path: ['endsOn'],
  error: 'Ngày kết thúc phải sau ngày bắt đầu',
}
const isForward = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  !startsOn || !endsOn || startsOn <= endsOn

export const newPersonForm = z
  .strictObject({
    ...who,
    role: z.enum(roles, 'Chọn vai trò'),
    unitId: z.union([nothingTyped, z.uuid('Chọn đơn vị')]),
    username,
  })
  .refine(isForward, termForward)
  .refine(({ role, title }) => role !== 'unit_head' || title !== null, {
    path: ['title'],
    error: 'Nhập chức danh của thủ trưởng, như CHỦ TỊCH',
  })
  .refine(({ role, unitId }) => !ofUnit(role) || unitId !== null, { path: ['unitId'], error: 'Chọn đơn vị' })
export type NewPersonForm = z.output<typeof newPersonForm>

export const editPersonForm = z.strictObject({ ...who, accountId: z.uuid() }).refine(isForward, termForward)
export type EditPersonForm = z.output<typeof editPersonForm>

export const accountReference = z.strictObject({ accountId: z.uuid() })
export type AccountReference = z.output<typeof accountReference>

export const erasureForm = z.strictObject({
  accountId: z.uuid(),
  reason: wordsField('lý do xóa', 300),
  typed: wordsField('tên đăng nhập của người này', 100),
})
export type ErasureForm = z.output<typeof erasureForm>

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
