'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { LabelledInput } from '@/components/ui/text-input'
import { noPasskeysHere } from '@/lib/vi'
import { removePasskeyAction } from '../actions'
import { IdentityForm } from './identity-form'
import { PasskeyRow, type ShownPasskey } from './passkey-row'
import { enrol } from './proof'

interface PasskeyCardProps {
  username: string
  passkeys: ShownPasskey[]
  /** This address of the site can make and use passkeys. */
  usable: boolean
  /** The office's code opened this session: a passkey may be enrolled without a password. */
  recovery: boolean
  demoPassword?: string
}

type Open = { kind: 'adding' } | { kind: 'removing'; passkey: ShownPasskey } | null

/** The person's passkeys: what they are, and adding, naming and removing them. */
export function PasskeyCard({ username, passkeys, usable, recovery, demoPassword }: PasskeyCardProps) {
  const [open, setOpen] = useState<Open>(null)
  const [done, setDone] = useState<string | null>(null)
  const identity = { username, demoPassword, passkey: usable && passkeys.length > 0 }
  const finish = (words: string) => {
    setOpen(null)
    setDone(words)
  }

  return (
    <Card title="Khóa truy cập" id="passkeys">
      <p>
        Khóa truy cập (passkey) nằm trong điện thoại hoặc máy tính của đồng chí, mở bằng vân tay, khuôn mặt
        hoặc mã PIN. Đăng nhập và ký bằng khóa nhanh hơn và chắc chắn hơn mật khẩu.
      </p>
      {done && <Notice tone="success" title={done} />}
      {recovery && (
        <Notice tone="info" title="Đồng chí đã vào bằng mã của văn phòng">
          Thêm khóa truy cập mới trong 15 phút; mã không dùng lại được. Sau đó nên gỡ khóa trên thiết bị đã
          mất.
        </Notice>
      )}
      {passkeys.length === 0 ? (
        <p className="text-muted">Đồng chí chưa có khóa truy cập nào.</p>
      ) : (
        <ul className="grid">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              onRenamed={() => setDone('Đã đổi tên khóa truy cập')}
              onRemove={() => setOpen({ kind: 'removing', passkey })}
            />
          ))}
        </ul>
      )}
      {usable ? (
        <Button variant="primary" className="justify-self-start" onClick={() => setOpen({ kind: 'adding' })}>
          Thêm khóa truy cập
        </Button>
      ) : (
        <Notice tone="info" title="Chưa thêm được khóa ở địa chỉ này">
          {noPasskeysHere}
        </Notice>
      )}

      <Dialog open={open?.kind === 'adding'} onClose={() => setOpen(null)} title="Thêm khóa truy cập">
        {open?.kind === 'adding' && (
          <IdentityForm
            {...identity}
            recovery={recovery}
            submitLabel="Tạo khóa trên thiết bị này"
            failedTitle="Chưa thêm được khóa"
            act={(proof, form) => enrol(proof, String(form.get('name') ?? ''))}
            onDone={() => finish('Đã thêm khóa truy cập')}
          >
            <LabelledInput
              id="passkey-name"
              label="Tên khóa"
              hint="Để đồng chí nhận ra thiết bị, ví dụ: Điện thoại cá nhân"
              name="name"
              maxLength={60}
              autoComplete="off"
              defaultValue={`Khóa số ${passkeys.length + 1}`}
            />
          </IdentityForm>
        )}
      </Dialog>
      <Dialog open={open?.kind === 'removing'} onClose={() => setOpen(null)} title="Gỡ khóa truy cập">
        {open?.kind === 'removing' && (
          <IdentityForm
            {...identity}
            submitLabel="Gỡ khóa"
            failedTitle="Chưa gỡ được khóa"
            act={(proof) => removePasskeyAction({ passkeyId: open.passkey.id, proof })}
            onDone={() => finish('Đã gỡ khóa truy cập')}
          >
            <p>
              Khóa “{open.passkey.name}” sẽ không đăng nhập và ký được nữa. Những chữ ký đã ký bằng khóa này
              vẫn còn nguyên giá trị.
            </p>
          </IdentityForm>
        )}
      </Dialog>
    </Card>
  )
}
