'use client'

import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

interface ConfirmationProps {
  /** The signer has a passkey here. */
  passkey: boolean
  byPasskey: boolean
  onChange: (byPasskey: boolean) => void
  demoPassword?: string
  error?: string
}

/** By what the signer confirms: a passkey needs nothing here, its prompt comes with the press of the button. */
export function Confirmation({ passkey, byPasskey, onChange, demoPassword, error }: ConfirmationProps) {
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
      <Field
        id="password"
        label="Mật khẩu, để xác nhận chính đồng chí ký"
        hint={demoPassword && `Mật khẩu minh họa: ${demoPassword}`}
        error={error}
      >
        {(control) => (
          <TextInput {...control} type="password" name="password" autoComplete="current-password" />
        )}
      </Field>
      {passkey && (
        <Button variant="quiet" size="office" onClick={() => onChange(true)}>
          Dùng khóa truy cập
        </Button>
      )}
    </div>
  )
}
