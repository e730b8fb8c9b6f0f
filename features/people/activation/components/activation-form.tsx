'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { LabelledInput } from '@/components/ui/text-input'
import { renewSession } from '@/features/session/components/renew'
import { shortestPassword } from '@/features/session/schema'
import type { FormState } from '@/lib/form'
import { activateAccount } from '../actions'

interface ActivationFormProps {
  token: string
  username: string
  /** From when the owner may sign in, where the term has not begun. */
  startsOn: string | null
}

/** The first password; then its owner is signed in and led to where passkeys are made. */
export function ActivationForm({ token, username, startsOn }: ActivationFormProps) {
  const [opened, setOpened] = useState(false)

  async function activate(before: FormState, form: FormData): Promise<FormState> {
    const answer = await activateAccount(before, form)
    if (!answer.ok) return answer
    const signedIn = startsOn
      ? { ok: false as const }
      : await renewSession(username, String(form.get('password')))
    if (signedIn.ok) {
      window.location.assign('/account#passkeys')
      await new Promise(() => {})
    }
    setOpened(true)
    return answer
  }

  if (opened) {
    return (
      <Notice tone="success" title="Đã kích hoạt tài khoản">
        <p>
          {startsOn
            ? `Đồng chí đăng nhập được từ ngày ${startsOn}, khi nhiệm kỳ bắt đầu.`
            : 'Mời đồng chí đăng nhập bằng mật khẩu vừa đặt.'}
        </p>
        <LinkButton href="/sign-in?next=/account" variant="primary" className="mt-2">
          Đến trang đăng nhập
        </LinkButton>
      </Notice>
    )
  }
  return (
    <ActionForm
      action={activate}
      hidden={{ token }}
      submitLabel="Đặt mật khẩu và vào hệ thống"
      pendingLabel="Đang kích hoạt"
    >
      {(field) => (
        <>
          <input type="text" value={username} autoComplete="username" readOnly hidden />
          <LabelledInput
            {...field('password')}
            label="Mật khẩu"
            hint={`Ít nhất ${shortestPassword} ký tự; nên dùng một câu dễ nhớ mà người khác khó đoán`}
            type="password"
            autoComplete="new-password"
          />
          <LabelledInput
            {...field('repeated')}
            label="Nhập lại mật khẩu"
            type="password"
            autoComplete="new-password"
          />
        </>
      )}
    </ActionForm>
  )
}
