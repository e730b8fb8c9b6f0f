'use client'

import { type FormEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/text-input'
import { formatInstant } from '@/lib/dates'
import { renamePasskeyAction } from '../actions'

export type ShownPasskey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

interface PasskeyRowProps {
  passkey: ShownPasskey
  onRenamed: () => void
  onRemove: () => void
}

export function PasskeyRow({ passkey, onRenamed, onRemove }: PasskeyRowProps) {
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
