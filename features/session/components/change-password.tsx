'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary, type FieldMessage } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PasswordInput } from '@/components/ui/text-input'
import { fieldMessages } from '@/lib/form'
import { type ChangePasswordState, changePasswordAction } from '../actions'
import { changePasswordFields, changePasswordForm, shortestPassword } from '../schema'

const untouched: ChangePasswordState = { done: false, errors: [] }

export function ChangePassword({ username }: { username: string }) {
  const form = useRef<HTMLFormElement>(null)
  const [state, send, pending] = useActionState(changePasswordAction, untouched)
  const [found, setFound] = useState<FieldMessage[] | null>(null)
  const errors = found ?? state.errors
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  useEffect(() => {
    if (state.done) form.current?.reset()
  }, [state])

  // Checked here first and sent without React's own reset, so that what was typed right stays.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const parsed = changePasswordForm(username).safeParse(changePasswordFields(data))
    setFound(parsed.success ? null : fieldMessages(parsed.error))
    if (parsed.success) startTransition(() => send(data))
  }

  return (
    <form ref={form} action={send} onSubmit={submit} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} title="Chưa đổi được mật khẩu" />
      {state.done && !found && (
        <Notice tone="success" title="Đã đổi mật khẩu">
          Các phiên đăng nhập khác của đồng chí đã kết thúc.
        </Notice>
      )}
      <input type="text" value={username} autoComplete="username" readOnly hidden />
      <PasswordInput id="current" label="Mật khẩu hiện tại" error={errorOf('current')} name="current" />
      <PasswordInput
        id="password"
        label="Mật khẩu mới"
        hint={`Ít nhất ${shortestPassword} ký tự; nên dùng một câu dễ nhớ mà người khác khó đoán`}
        error={errorOf('password')}
        autoComplete="new-password"
      />
      <PasswordInput
        id="repeated"
        label="Nhập lại mật khẩu mới"
        error={errorOf('repeated')}
        name="repeated"
        autoComplete="new-password"
      />
      <Button
        type="submit"
        variant="primary"
        className="justify-self-start"
        pending={pending}
        pendingLabel="Đang đổi mật khẩu"
      >
        Đổi mật khẩu
      </Button>
    </form>
  )
}
