'use client'

import { type FormEvent, startTransition, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PasswordInput, Select } from '@/components/ui/text-input'
import { makeRecoveryCodeAction, type RecoveryState } from '../actions'

type Head = { accountId: string; name: string; title: string | null; unitName: string }

interface RecoveryCodeFormProps {
  heads: Head[]
  username: string
  /** Shown only in the demonstration. */
  demoPassword?: string
}

const untouched: RecoveryState = { code: null, errors: [] }

/** The office makes a code for a head whose device is lost; it stands on the page once. */
export function RecoveryCodeForm({ heads, username, demoPassword }: RecoveryCodeFormProps) {
  const [state, send, pending] = useActionState(makeRecoveryCodeAction, untouched)
  const errorOf = (field: string) => state.errors.find((error) => error.field === field)?.message

  // Sent without React's own reset, so that what was chosen stays until there is a code.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    startTransition(() => send(data))
  }

  return (
    <Card title="Cấp mã đăng ký lại khóa">
      <ErrorSummary errors={state.errors} title="Chưa cấp được mã" />
      {state.code && (
        <Notice tone="success" title="Mã chỉ hiện một lần này">
          <p className="figures text-h2" data-recovery-code="">
            {state.code}
          </p>
          <p>
            Đọc mã cho đúng người cần cấp. Mã dùng một lần, trong 24 giờ: tại trang Đăng nhập, chọn “Mất thiết
            bị có khóa truy cập”.
          </p>
        </Notice>
      )}
      <form key={state.code} action={send} onSubmit={submit} noValidate className="grid gap-4">
        <Field
          id="accountId"
          label="Thủ trưởng đơn vị"
          hint="Xác minh đúng người (gặp mặt hoặc gọi số điện thoại đã biết) trước khi cấp"
          error={errorOf('accountId')}
        >
          {(control) => (
            <Select {...control} name="accountId" defaultValue="">
              <option value="">Chọn đơn vị</option>
              {heads.map(({ accountId, name, title, unitName }) => (
                <option key={accountId} value={accountId}>
                  {unitName} - {name}
                  {title && `, ${title}`}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <input type="text" value={username} autoComplete="username" readOnly hidden />
        <PasswordInput
          id="password"
          label="Mật khẩu của đồng chí, để xác nhận việc cấp mã"
          hint={demoPassword && `Mật khẩu minh họa: ${demoPassword}`}
          error={errorOf('password')}
        />
        <Button
          type="submit"
          variant="primary"
          className="justify-self-start"
          pending={pending}
          pendingLabel="Đang cấp mã"
        >
          Cấp mã
        </Button>
      </form>
    </Card>
  )
}
