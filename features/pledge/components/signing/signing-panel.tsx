'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorSummary, type FieldMessage } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { LabelledInput, Select } from '@/components/ui/text-input'
import { signatureClaim } from '@/lib/vi'
import type { SigningChoice } from '../../authority'
import type { Stroke } from '../../schema'
import type { Draft } from './ask-passkey'
import { DrawingPad } from './drawing-pad'
import { SigningOutcome } from './signing-outcome'
import { storedStrokes, storeStrokes, useSigning } from './use-signing'

export type SigningPanelProps = {
  pledgeId: string
  username: string
  signer: string
  unitName: string
  version: number
  /** Rows that are neither taken in nor objected to; signing waits for them. */
  outstanding: number
  assigned: number
  choices: (SigningChoice & { hash: string })[]
  /** Shown only in the demonstration, where nobody has a password of their own. */
  demoPassword?: string
  /** Made by the server when the page was loaded, so that one page signs once. */
  idempotencyKey: string
  /** The signer has a passkey that works at this address. */
  passkey: boolean
}

/** The last step: in what capacity, the signature itself, what signing means, and the confirmation. */
export function SigningPanel(props: SigningPanelProps) {
  const { pledgeId, choices, signer } = props
  const { state, underWay, sign, dismiss } = useSigning(pledgeId, props.username)
  const [chosen, setChosen] = useState(choices[0]!.authority)
  const [way, setWay] = useState<'drawn' | 'typed'>('drawn')
  const [byPasskey, setByPasskey] = useState(props.passkey)
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState<FieldMessage[]>([])
  const errorOf = (field: string) => missing.find((error) => error.field === field)?.message
  const choice = choices.find(({ authority }) => authority === chosen) ?? choices[0]!

  useEffect(() => setStrokes(storedStrokes(pledgeId)), [pledgeId])

  function draw(next: Stroke[]) {
    setStrokes(next)
    storeStrokes(pledgeId, next)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    const found: FieldMessage[] = []
    if (props.outstanding > 0) {
      const message = `Còn ${props.outstanding} chỉ tiêu chưa tiếp nhận hoặc kiến nghị`
      found.push({ field: 'acknowledge-all', message })
    }
    if (way === 'drawn' && strokes.length === 0)
      found.push({ field: 'drawing', message: 'Vẽ chữ ký, hoặc chọn gõ họ tên' })
    if (way === 'typed' && typed.trim() === '')
      found.push({ field: 'typed-name', message: 'Gõ họ tên của đồng chí' })
    if (!byPasskey && password === '') found.push({ field: 'password', message: 'Nhập mật khẩu để xác nhận' })
    setMissing(found)
    if (found.length > 0) return
    const draft: Draft = {
      idempotencyKey: props.idempotencyKey,
      documentHash: choice.hash,
      authority: choice.authority,
      drawing: way === 'drawn' ? { kind: 'strokes', strokes } : { kind: 'typed', name: typed },
    }
    sign(draft, byPasskey ? { kind: 'passkey' } : { kind: 'password', password })
  }

  return (
    <Card title="Ký giao ước" id="sign">
      <form onSubmit={submit} noValidate className="grid gap-3">
        <ErrorSummary errors={missing} title="Chưa ký được" />
        <SigningOutcome state={state} onReview={dismiss} />
        {choices.length > 1 ? (
          <Field id="authority" label="Ký với chức vụ">
            {(control) => (
              <Select
                {...control}
                value={chosen}
                onChange={(event) => setChosen(event.target.value as SigningChoice['authority'])}
              >
                {choices.map(({ authority, titleLines }) => (
                  <option key={authority} value={authority}>
                    {titleLines.join(' / ')}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : (
          <p className="text-center font-semibold">{choice.titleLines.join(' / ')}</p>
        )}
        {way === 'drawn' ? (
          <DrawingPad id="drawing" strokes={strokes} onChange={draw} invalid={Boolean(errorOf('drawing'))} />
        ) : (
          <LabelledInput
            id="typed-name"
            label="Họ và tên"
            hint={`Gõ đúng: ${signer}`}
            error={errorOf('typed-name')}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        <div className="grid justify-items-center text-center">
          <p className="font-semibold">{signer}</p>
          <Button variant="quiet" size="office" onClick={() => setWay(way === 'drawn' ? 'typed' : 'drawn')}>
            {way === 'drawn' ? 'Gõ họ tên thay cho vẽ' : 'Vẽ chữ ký bằng tay'}
          </Button>
        </div>
        <Confirmation
          passkey={props.passkey}
          byPasskey={byPasskey}
          onChange={setByPasskey}
          demoPassword={props.demoPassword}
          error={errorOf('password')}
        />
        <p>
          Bấm nút dưới đây là đồng chí thay mặt {props.unitName} ký bản giao ước số {props.version} như đang
          hiển thị
          {props.assigned > 0 && `, gồm ${props.assigned} chỉ tiêu được giao`}. Chữ ký được ghi cùng thời điểm
          ký và không sửa được.
        </p>
        <Button type="submit" variant="primary" pending={underWay} pendingLabel="Đang ký…">
          Tôi đồng ý - Ký giao ước
        </Button>
        <p className="text-small text-muted">
          {signatureClaim} Hình chữ ký chỉ để trình bày; bằng chứng là lần xác nhận của đồng chí.
        </p>
      </form>
    </Card>
  )
}

interface ConfirmationProps {
  /** The signer has a passkey here. */
  passkey: boolean
  byPasskey: boolean
  onChange: (byPasskey: boolean) => void
  demoPassword?: string
  error?: string
}

/** By what the signer confirms: a passkey needs nothing here, its prompt comes with the press of the button. */
function Confirmation({ passkey, byPasskey, onChange, demoPassword, error }: ConfirmationProps) {
  if (byPasskey) {
    return (
      <div className="grid justify-items-start gap-1">
        <p>
          Xác nhận bằng <strong>khóa truy cập</strong> khi bấm nút ký.
        </p>
        <Button variant="quiet" size="office" onClick={() => onChange(false)}>
          Dùng mật khẩu (mức thấp hơn)
        </Button>
      </div>
    )
  }
  return (
    <div className="grid justify-items-start gap-1">
      <LabelledInput
        id="password"
        label="Mật khẩu, để xác nhận chính đồng chí ký"
        hint={demoPassword && `Mật khẩu minh họa: ${demoPassword}`}
        error={error}
        type="password"
        name="password"
        autoComplete="current-password"
      />
      {passkey && (
        <Button variant="quiet" size="office" onClick={() => onChange(true)}>
          Dùng khóa truy cập
        </Button>
      )}
    </div>
  )
}
