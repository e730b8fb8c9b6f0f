'use client'

import { type FormEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary, type FieldMessage } from '@/components/ui/error-summary'
import { LabelledInput } from '@/components/ui/text-input'
import { assert } from '@/features/session/passkey/components/assert'
import { refusalText } from '@/features/session/refusal'
import { askToWitnessAction, witnessListAction } from '../actions'

interface WitnessFormProps {
  listId: string
  username: string
  /** The witness has a passkey at this address. */
  passkey: boolean
  /** Shown only in the demonstration, where nobody has a password of their own. */
  demoPassword?: string
}

/** The one confirmation of a witness over the list that is shown: by passkey, or by password. */
export function WitnessForm({ listId, username, passkey, demoPassword }: WitnessFormProps) {
  const [byPasskey, setByPasskey] = useState(passkey)
  const [errors, setErrors] = useState<FieldMessage[]>([])
  const [pending, startTransition] = useTransition()
  const fail = (field: string, message: string) => setErrors([{ field, message }])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    if (!byPasskey && password === '') return fail('password', 'Đồng chí chưa nhập mật khẩu')
    setErrors([])
    startTransition(async () => {
      const answer = byPasskey
        ? await proveByPasskey(listId)
        : { ok: true as const, kind: 'password', password }
      if (!answer.ok) return fail(answer.error.field, answer.error.message)
      const { ok: _, ...confirmation } = answer
      const outcome = await witnessListAction({ listId, confirmation })
      if (!outcome.ok) fail(outcome.error.field, outcome.error.message)
    })
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} title="Chưa xác nhận được" />
      <input type="text" value={username} autoComplete="username" readOnly hidden />
      {byPasskey ? (
        <p>
          Xác nhận bằng <strong>khóa truy cập</strong> khi bấm nút.
        </p>
      ) : (
        <LabelledInput
          id="password"
          name="password"
          type="password"
          label="Mật khẩu, để xác nhận chính đồng chí"
          hint={demoPassword && `Mật khẩu minh họa: ${demoPassword}`}
          error={errors.find(({ field }) => field === 'password')?.message}
          autoComplete="current-password"
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          id="confirm"
          type="submit"
          variant="primary"
          pending={pending}
          pendingLabel="Đang xác nhận"
          className="max-sm:w-full"
        >
          Xác nhận chứng kiến
        </Button>
        {passkey && (
          <Button variant="quiet" onClick={() => setByPasskey(!byPasskey)}>
            {byPasskey ? 'Dùng mật khẩu (mức thấp hơn)' : 'Dùng khóa truy cập'}
          </Button>
        )}
      </div>
    </form>
  )
}

async function proveByPasskey(listId: string) {
  const asked = await askToWitnessAction(listId)
  if (!asked.ok) return asked
  const assertion = await assert(asked)
  if (!assertion) {
    const error = { field: 'confirm', message: refusalText({ reason: 'cancelled' }) }
    return { ok: false as const, error }
  }
  return { ok: true as const, kind: 'passkey', challengeId: asked.challengeId, assertion }
}
