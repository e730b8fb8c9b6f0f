'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/text-input'

interface RecoverySignInProps {
  error?: string
  onEnter: (username: string, code: string) => void
}

/** The way in for somebody whose device is lost: the code that the office made for them. */
export function RecoverySignIn({ error, onEnter }: RecoverySignInProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    onEnter(String(typed.get('username')), String(typed.get('code')))
  }

  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-control cursor-pointer content-center font-semibold text-link">
        Mất thiết bị có khóa truy cập
      </summary>
      <form
        method="post"
        action="/api/auth/callback/recovery"
        onSubmit={submit}
        noValidate
        className="grid gap-4 pt-2"
      >
        <p>Đề nghị văn phòng cấp mã đăng ký lại khóa, rồi nhập mã tại đây để đăng ký khóa mới.</p>
        <LabelledInput
          id="recovery-username"
          label="Tài khoản được cấp mã"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <LabelledInput
          id="recovery-code"
          label="Mã văn phòng cấp"
          error={error}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
        />
        <Button type="submit">Vào bằng mã</Button>
      </form>
    </details>
  )
}
