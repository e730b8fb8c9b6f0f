'use client'

import { useActionState, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { formatInstant } from '@/lib/dates'
import { changeHallScreens, type ScreenPanelState } from '../actions'

const idle: ScreenPanelState = { kind: 'idle' }

/** Where the office makes and withdraws addresses for the hall's projector. */
export function ScreenPanel({ screens }: { screens: { id: string; madeAt: Date }[] }) {
  const [state, change] = useActionState(changeHallScreens, idle)
  return (
    <Card title="Màn hình hội trường" className="no-print">
      <p className="max-w-text text-muted">
        Ai có địa chỉ đều xem được màn hình mà không cần đăng nhập. Màn hình chỉ cho biết đơn vị nào đã ký,
        đơn vị nào đang chờ.
      </p>
      {state.kind === 'refused' && <Notice tone="warning" title={state.message} />}
      {state.kind === 'withdrawn' && (
        <Notice tone="success" title="Đã thu hồi. Màn hình đang mở bằng địa chỉ này sẽ tắt trong một phút." />
      )}
      {state.kind === 'made' && <MadeAddress path={state.path} />}
      <form action={change}>
        <SubmitButton variant="secondary" pendingLabel="Đang tạo địa chỉ">
          Tạo địa chỉ màn hình
        </SubmitButton>
      </form>
      {screens.length > 0 && (
        <ul aria-label="Các địa chỉ đang dùng" className="grid max-w-text">
          {screens.map(({ id, madeAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2"
            >
              <span>
                Tạo lúc <time dateTime={madeAt.toISOString()}>{formatInstant(madeAt)}</time>
              </span>
              <form action={change}>
                <input type="hidden" name="screenId" value={id} />
                <SubmitButton
                  variant="danger"
                  aria-label={`Thu hồi địa chỉ tạo lúc ${formatInstant(madeAt)}`}
                  pendingLabel="Đang thu hồi"
                >
                  Thu hồi
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function MadeAddress({ path }: { path: string }) {
  const address = new URL(path, window.location.origin).href
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState('')

  // A browser gives the clipboard to https only; over http the person presses the keys.
  async function copy() {
    field.current?.select()
    if (!navigator.clipboard) return setCopied('Đã chọn địa chỉ, đề nghị nhấn Ctrl+C để sao chép')
    await navigator.clipboard.writeText(address)
    setCopied('Đã sao chép')
  }

  return (
    <Notice tone="success" title="Đã tạo địa chỉ. Địa chỉ chỉ hiện một lần, đề nghị sao chép ngay.">
      <Field id="screen-address" label="Địa chỉ màn hình">
        {(control) => (
          <TextInput
            {...control}
            ref={field}
            readOnly
            value={address}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button onClick={copy}>Sao chép</Button>
        <a href={path} target="_blank" rel="noreferrer" className="link link-target">
          Mở màn hình
        </a>
        <p role="status" className="link-target">
          {copied}
        </p>
      </div>
    </Notice>
  )
}
