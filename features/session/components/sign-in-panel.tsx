'use client'

import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorSummary, type FieldMessage } from '@/components/ui/error-summary'
import { LabelledInput, PasswordInput } from '@/components/ui/text-input'
import { signInByPasskey, usePasskeyAutofill } from '../passkey/components/assert'
import { RecoverySignIn } from '../passkey/components/recovery-sign-in'
import { parseRefusalCode, refusalText } from '../refusal'
import { type DemonstrationAccounts, DemonstrationChooser } from './demonstration-chooser'
import { addressOfProvider, type Renewal, renewSession, signInBy } from './renew'

interface SignInPanelProps {
  /** A path of this site, already checked. */
  next: string
  demonstration: DemonstrationAccounts | null
  /** What the identity provider is called; null where there is none. */
  provider: string | null
  /** What the identity provider's way back brought with it. */
  refusal: string | null
}

export function SignInPanel({ next, demonstration, provider, refusal }: SignInPanelProps) {
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FieldMessage[]>(() =>
    refusal === null ? [] : [{ field: 'oidc-sign-in', message: refusalText(parseRefusalCode(refusal)) }],
  )
  // Whose authenticator is asked: another name begins anew.
  const [codeFor, setCodeFor] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  useEffect(() => {
    if (codeFor !== null) document.getElementById('code')?.focus()
  }, [codeFor])

  usePasskeyAutofill((outcome) => enter(async () => outcome, 'username'))

  /** Signs in by `way`; what went wrong is told at `field`. */
  function enter(way: () => Promise<Renewal>, field: string, destination = next) {
    if (pending) return
    startTransition(async () => {
      const outcome = await way()
      if (!outcome.ok && outcome.reason === 'code_needed') {
        setErrors([])
        return setCodeFor(usernameOf(form.current))
      }
      if (!outcome.ok) {
        const at = outcome.reason === 'wrong_second_code' ? 'code' : field
        return setErrors([{ field: at, message: refusalText(outcome) }])
      }
      setErrors([])
      window.location.assign(destination)
      // The page is being left: stay pending until it is gone.
      await new Promise(() => {})
    })
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const [username, password] = [String(typed.get('username')), String(typed.get('password'))]
    const asked = codeFor !== null && codeFor === usernameOf(form.current)
    const code = asked ? String(typed.get('code')) : undefined
    const missing = whatIsMissing(username, password, code)
    if (missing.length > 0) return setErrors(missing)
    enter(() => renewSession(username, password, code), 'password')
  }

  function leaveForProvider() {
    if (pending) return
    startTransition(async () => {
      const found = await addressOfProvider(next)
      if (!found.ok) return setErrors([{ field: 'oidc-sign-in', message: refusalText(found) }])
      window.location.assign(found.address)
      await new Promise(() => {})
    })
  }

  function choose(username: string, password: string) {
    const fields = form.current?.elements as
      | { username?: HTMLInputElement; password?: HTMLInputElement }
      | undefined
    if (!fields?.username || !fields.password) return
    fields.username.value = username
    fields.password.value = password
    form.current?.requestSubmit()
  }

  return (
    <div
      className={
        demonstration ? 'grid items-start gap-6 lg:grid-cols-[24rem_minmax(0,1fr)]' : 'grid max-w-md gap-6'
      }
    >
      <Card>
        <ErrorSummary errors={errors} title="Chưa đăng nhập được" />
        {/* Sent before the script is there, the form still never puts a password into an address. */}
        <form
          ref={form}
          method="post"
          action="/api/auth/callback/password"
          onSubmit={submit}
          noValidate
          className="grid gap-4"
        >
          <LabelledInput
            id="username"
            label="Tên đăng nhập"
            error={errorOf('username')}
            name="username"
            autoComplete="username webauthn"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
          <PasswordInput id="password" label="Mật khẩu" error={errorOf('password')} />
          {codeFor !== null && (
            <LabelledInput
              id="code"
              label="Mã xác thực"
              hint="6 số đang hiện trong ứng dụng xác thực trên điện thoại của đồng chí"
              error={errorOf('code')}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              className="figures"
            />
          )}
          <Button type="submit" variant="primary" pending={pending} pendingLabel="Đang đăng nhập">
            Đăng nhập
          </Button>
        </form>
        <Button id="passkey-sign-in" onClick={() => enter(() => signInByPasskey(), 'passkey-sign-in')}>
          Đăng nhập bằng khóa truy cập
        </Button>
        {provider && (
          <Button id="oidc-sign-in" onClick={leaveForProvider}>
            Đăng nhập qua {provider}
          </Button>
        )}
        <RecoverySignIn
          error={errorOf('recovery-code')}
          onEnter={(username, code) =>
            enter(() => signInBy('recovery', { username, code }), 'recovery-code', '/account#passkeys')
          }
        />
      </Card>
      {demonstration && <DemonstrationChooser accounts={demonstration} onChoose={choose} />}
    </div>
  )
}

const usernameOf = (form: HTMLFormElement | null): string =>
  String(form ? new FormData(form).get('username') : '')
    .trim()
    .toLowerCase()

// By hand, because zod would be a third of this page's script.
function whatIsMissing(username: string, password: string, code?: string): FieldMessage[] {
  return [
    { field: 'username', message: 'Đồng chí chưa nhập tên đăng nhập', empty: username.trim() === '' },
    { field: 'password', message: 'Đồng chí chưa nhập mật khẩu', empty: password === '' },
    { field: 'code', message: 'Đồng chí chưa nhập mã xác thực', empty: code?.trim() === '' },
  ].filter(({ empty }) => empty)
}
