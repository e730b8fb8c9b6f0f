'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { LabelledInput } from '@/components/ui/text-input'
import { IdentityForm } from '../../passkey/components/identity-form'
import {
  type BegunFactor,
  beginSecondFactorAction,
  confirmSecondFactorAction,
  removeSecondFactorAction,
} from '../actions'

interface SecondFactorCardProps {
  username: string
  on: boolean
  /** The person has a passkey that works here, to prove by who they are. */
  passkey: boolean
  /** The office's code opened this session. */
  recovery: boolean
  demoPassword?: string
}

/** The code of an authenticator that signing in by password asks for besides: turning it on and off. */
export function SecondFactorCard({ on, ...identity }: SecondFactorCardProps) {
  const [open, setOpen] = useState(false)
  const [begun, setBegun] = useState<BegunFactor | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const close = () => {
    setOpen(false)
    setBegun(null)
  }
  const finish = (words: string) => {
    close()
    setDone(words)
  }

  return (
    <Card title="Mã xác thực khi đăng nhập" id="second-factor">
      <p>
        Sau mật khẩu, hệ thống hỏi thêm mã 6 số trong ứng dụng xác thực trên điện thoại (Google Authenticator,
        Microsoft Authenticator…), nên người biết mật khẩu vẫn không vào được. Đăng nhập bằng khóa truy cập
        không cần mã.
      </p>
      {done && <Notice tone="success" title={done} />}
      <p className={on ? 'font-semibold' : 'text-muted'}>
        {on
          ? 'Mã xác thực đang bật.'
          : 'Mã xác thực chưa bật. Tài khoản này mở được nhiều việc: nên bật ngay.'}
      </p>
      <Button
        variant={on ? 'secondary' : 'primary'}
        className="justify-self-start"
        onClick={() => setOpen(true)}
      >
        {on ? 'Tắt mã xác thực' : 'Bật mã xác thực'}
      </Button>
      <Dialog open={open} onClose={close} title={on ? 'Tắt mã xác thực' : 'Bật mã xác thực'}>
        {open && on && (
          <IdentityForm
            {...identity}
            submitLabel="Tắt mã xác thực"
            failedTitle="Chưa tắt được mã xác thực"
            act={removeSecondFactorAction}
            onDone={() => finish('Đã tắt mã xác thực')}
          >
            <p>
              Sau khi tắt, chỉ cần mật khẩu là đăng nhập được. Đổi điện thoại: tắt, rồi bật lại trên máy mới.
            </p>
          </IdentityForm>
        )}
        {open && !on && !begun && (
          <IdentityForm
            {...identity}
            submitLabel="Tiếp tục"
            failedTitle="Chưa bật được mã xác thực"
            act={async (proof) => {
              const answer = await beginSecondFactorAction(proof)
              if (answer.ok) setBegun(answer)
              return answer
            }}
            onDone={() => {}}
          >
            <p>Chuẩn bị điện thoại đã cài một ứng dụng xác thực.</p>
          </IdentityForm>
        )}
        {open && !on && begun && <NewKey begun={begun} onDone={() => finish('Đã bật mã xác thực')} />}
      </Dialog>
    </Card>
  )
}

/** The new key to scan or to type, and the first code that turns it on. */
function NewKey({ begun, onDone }: { begun: BegunFactor; onDone: () => void }) {
  return (
    <div className="grid gap-4">
      <p>1. Trong ứng dụng xác thực, chọn thêm tài khoản rồi quét mã này.</p>
      <div
        role="img"
        aria-label="Mã QR để ứng dụng xác thực quét; mã chữ ở ngay dưới"
        className="size-48"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: an SVG that the QR library drew from a key of our own
        dangerouslySetInnerHTML={{ __html: begun.qr }}
      />
      <p>
        Không quét được thì nhập tay mã chữ: <strong className="figures select-all">{begun.key}</strong>
      </p>
      <p>2. Nhập mã 6 số mà ứng dụng đang hiện, để chắc chắn điện thoại đã nhận.</p>
      <ActionForm
        action={confirmSecondFactorAction}
        submitLabel="Bật mã xác thực"
        pendingLabel="Đang kiểm tra"
        onDone={onDone}
      >
        {(field) => (
          <LabelledInput
            {...field('code')}
            label="Mã 6 số"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            className="figures"
          />
        )}
      </ActionForm>
    </div>
  )
}
