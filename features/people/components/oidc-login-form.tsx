'use client'

import { ActionForm } from '@/components/ui/action-form'
import { LabelledInput, PasswordInput } from '@/components/ui/text-input'
import { setOidcLoginAction } from '../actions'

interface OidcLoginFormProps {
  accountId: string
  provider: string
  login: string | null
  /** The login has been used, and another identity of the same address no longer counts. */
  bound: boolean
}

/** By what the identity provider knows somebody: entered by the office, never taken from the provider. */
export function OidcLoginForm({ accountId, provider, login, bound }: OidcLoginFormProps) {
  return (
    <ActionForm
      action={setOidcLoginAction}
      hidden={{ accountId }}
      submitLabel="Lưu định danh"
      pendingLabel="Đang lưu"
      variant="secondary"
    >
      {(field) => (
        <>
          <LabelledInput
            {...field('oidcLogin')}
            label={`Định danh ở ${provider}`}
            hint={
              bound
                ? 'Đã dùng để đăng nhập. Lưu lại thì lần đăng nhập sau gắn lại từ đầu; xóa trống để không cho đăng nhập qua cổng.'
                : 'Địa chỉ thư đã xác minh ở cổng, hoặc mã định danh (sub). Để trống: không đăng nhập qua cổng được.'
            }
            defaultValue={login ?? ''}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordInput {...field('password')} label="Mật khẩu của đồng chí, để xác nhận" />
        </>
      )}
    </ActionForm>
  )
}
