'use client'

import { type FormEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { LabelledInput } from '@/components/ui/text-input'
import { formatInstant } from '@/lib/dates'
import { noPasskeysHere } from '@/lib/vi'
import { removePasskeyAction, renamePasskeyAction } from '../actions'
import { enrol, IdentityForm } from './identity-form'

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

type ShownPasskey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

interface PasskeyRowProps {
  passkey: ShownPasskey
  onRenamed: () => void
  onRemove: () => void
}

function PasskeyRow({ passkey, onRenamed, onRemove }: PasskeyRowProps) {
  const [naming, setNaming] = useState(false)
  const [error, setError] = useState<string>()
  const [pending, startTransition] = useTransition()
  const { id, name, createdAt, lastUsedAt } = passkey

  function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('name') ?? '')
    startTransition(async () => {
      const outcome = await renamePasskeyAction({ passkeyId: id, name: typed })
      setError(outcome.ok ? undefined : outcome.errors[0]?.message)
      if (!outcome.ok) return
      setNaming(false)
      onRenamed()
    })
  }

  return (
    <li className="grid gap-1 border-t border-line py-3 first:border-t-0">
      {naming ? (
        <form onSubmit={rename} noValidate className="grid gap-2">
          <LabelledInput
            id={`name-${id}`}
            label="Tên khóa"
            error={error}
            name="name"
            maxLength={60}
            autoComplete="off"
            defaultValue={name}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" pending={pending}>
              Lưu tên
            </Button>
            <Button variant="quiet" onClick={() => setNaming(false)}>
              Thôi
            </Button>
          </div>
        </form>
      ) : (
        <>
          <p className="font-semibold">{name}</p>
          <p className="text-muted">
            Thêm lúc <span className="figures">{formatInstant(createdAt)}</span>;{' '}
            {lastUsedAt ? (
              <>
                dùng gần nhất lúc <span className="figures">{formatInstant(lastUsedAt)}</span>
              </>
            ) : (
              'chưa dùng'
            )}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button variant="quiet" onClick={() => setNaming(true)}>
              Đổi tên <span className="sr-only">{name}</span>
            </Button>
            <Button variant="quiet" onClick={onRemove}>
              Gỡ <span className="sr-only">{name}</span>
            </Button>
          </div>
        </>
      )}
    </li>
  )
}
