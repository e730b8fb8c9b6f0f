'use client'

import type { RegistrationResponseJSON } from '@simplewebauthn/browser'
import { type FormEvent, type ReactNode, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary, type FieldMessage } from '@/components/ui/error-summary'
import { PasswordInput } from '@/components/ui/text-input'
import { refusalText } from '../../refusal'
import { askIdentityAction, beginEnrolmentAction, finishEnrolmentAction } from '../actions'
import type { Refused } from '../refusal'
import type { IdentityProof } from '../schema'
import { assert } from './assert'

interface IdentityFormProps {
  username: string
  /** The person has a passkey to prove it by. */
  passkey: boolean
  /** The person came in with a code of the office: nothing else is asked. */
  recovery?: boolean
  /** Shown only in the demonstration, where nobody has a password of their own. */
  demoPassword?: string
  submitLabel: string
  failedTitle: string
  /** Further fields. */
  children?: ReactNode
  act: (proof: IdentityProof, form: FormData) => Promise<{ ok: true } | Refused>
  onDone: () => void
}

/** Asks who it is once more, by password or passkey, and then acts. */
export function IdentityForm({ passkey, recovery = false, act, onDone, ...props }: IdentityFormProps) {
  const [errors, setErrors] = useState<FieldMessage[]>([])
  const [pending, startTransition] = useTransition()
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  function run(form: FormData, prove: () => Promise<{ ok: true; proof: IdentityProof } | Refused>) {
    if (pending) return
    startTransition(async () => {
      const proved = await prove()
      const outcome = proved.ok ? await act(proved.proof, form) : proved
      setErrors(outcome.ok ? [] : outcome.errors)
      if (outcome.ok) onDone()
    })
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const password = String(form.get('password') ?? '')
    if (!recovery && password === '')
      return setErrors([{ field: 'proof-password', message: 'Đồng chí chưa nhập mật khẩu' }])
    const proof: IdentityProof = recovery ? { kind: 'recovery' } : { kind: 'password', password }
    run(form, async () => ({ ok: true, proof }))
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} title={props.failedTitle} />
      <input type="text" value={props.username} autoComplete="username" readOnly hidden />
      {props.children}
      {recovery ? (
        <p>Đồng chí đã vào bằng mã của văn phòng nên không cần nhập mật khẩu.</p>
      ) : (
        <PasswordInput
          id="proof-password"
          label="Mật khẩu, để xác nhận chính đồng chí"
          hint={props.demoPassword && `Mật khẩu minh họa: ${props.demoPassword}`}
          error={errorOf('proof-password')}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          id="passkey-proof"
          type="submit"
          variant="primary"
          pending={pending}
          pendingLabel="Đang thực hiện"
        >
          {props.submitLabel}
        </Button>
        {passkey && !recovery && (
          <Button onClick={(event) => run(new FormData(event.currentTarget.form!), proveByPasskey)}>
            Xác nhận bằng khóa truy cập
          </Button>
        )}
      </div>
    </form>
  )
}

const saying = (message: string): Refused => ({ ok: false, errors: [{ field: 'passkey-proof', message }] })

/** Proves by one of the person's passkeys who they are. */
async function proveByPasskey(): Promise<{ ok: true; proof: IdentityProof } | Refused> {
  const asked = await askIdentityAction()
  if (!asked.ok) return asked
  const assertion = await assert(asked)
  if (!assertion) return saying(refusalText({ reason: 'cancelled' }))
  return { ok: true, proof: { kind: 'passkey', challengeId: asked.challengeId, assertion } }
}

/** Has the browser make a passkey, and keeps it under `name`. */
export async function enrol(proof: IdentityProof, name: string): Promise<{ ok: true } | Refused> {
  const begun = await beginEnrolmentAction(proof)
  if (!begun.ok) return begun
  const { startRegistration } = await import('@simplewebauthn/browser')
  const made = await startRegistration({ optionsJSON: begun.options }).catch((error: Error) => error.name)
  if (typeof made === 'string') {
    return saying(
      made === 'InvalidStateError'
        ? 'Thiết bị này đã có khóa truy cập của đồng chí.'
        : 'Chưa tạo được khóa: hộp xác nhận đã đóng hoặc thiết bị chưa đặt khóa màn hình. Đồng chí thử lại.',
    )
  }
  const attestation: RegistrationResponseJSON = made
  return finishEnrolmentAction({ challengeId: begun.challengeId, attestation, name })
}
