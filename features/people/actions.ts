'use server'

import { revalidatePath } from 'next/cache'
import { actOn, actOnForm } from '@/features/session/form-action'
import { done, type FormState, textsOf } from '@/lib/form'
import { erasePerson } from './erasure/mutations'
import * as mutations from './mutations'
import { erasureRefusals, oidcLoginRefusal, personRefusals } from './refusals'
import { accountReference, editPersonForm, erasureForm, newPersonForm, oidcLoginForm } from './schema'

function saved(message: string): FormState {
  revalidatePath('/', 'layout')
  return done(message)
}

/** Makes somebody with an account. */
export async function addPersonAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, newPersonForm, mutations.addPerson, personRefusals, ({ fullName }, { username }) =>
    saved(`Đã thêm ${fullName}, tên đăng nhập ${username}.`),
  )
}

/** Writes who somebody is. */
export async function editPersonAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(
    form,
    editPersonForm,
    mutations.editPerson,
    personRefusals,
    (_input, _outcome, values) => ({
      ...saved('Đã lưu.'),
      values,
    }),
  )
}

/** Closes an account. */
export async function disableAccountAction(_: FormState, form: FormData): Promise<FormState> {
  const id = textsOf(form, ['accountId'])
  return actOn(id, accountReference, mutations.disableAccount, personRefusals, () =>
    saved('Đã vô hiệu tài khoản. Các phiên đang mở kết thúc ở lượt truy cập tới.'),
  )
}

/** Opens a closed account again. */
export async function enableAccountAction(_: FormState, form: FormData): Promise<FormState> {
  const id = textsOf(form, ['accountId'])
  return actOn(id, accountReference, mutations.enableAccount, personRefusals, () =>
    saved('Tài khoản dùng lại được từ bây giờ.'),
  )
}

/** Erases somebody's personal data. */
export async function erasePersonAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, erasureForm, erasePerson, erasureRefusals, () => saved('Đã xóa dữ liệu cá nhân.'))
}

/** Enters by what the identity provider knows somebody. */
export async function setOidcLoginAction(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(
    form,
    oidcLoginForm,
    mutations.setOidcLogin,
    oidcLoginRefusal,
    ({ oidcLogin }, _outcome, values) => ({
      ...saved(oidcLogin ? 'Đã gắn định danh. Các phiên đang mở đã kết thúc.' : 'Đã bỏ định danh.'),
      values: { ...values, oidcLogin: oidcLogin ?? '' },
    }),
  )
}
