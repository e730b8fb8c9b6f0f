'use client'

import { useEffect, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { PasswordInput } from '@/components/ui/text-input'
import { renewSession } from '@/features/session/components/renew'
import { shortestPassword } from '@/features/session/schema'
import { dayOf, formatDay } from '@/lib/dates'
import type { FormState } from '@/lib/form'
import { roleNames } from '@/lib/vi'
import { activationRefusals } from '../../refusals'
import { activateAccount, openActivation } from '../actions'

type Seen = Awaited<ReturnType<typeof openActivation>> | { state: 'reading' } | { state: 'failed' }

/** What the link opens. Its token stands behind the # of the address, so that no request's line carries it. */
export function OpenedLink() {
  const [token, setToken] = useState<string | null>(null)
  const [seen, setSeen] = useState<Seen>({ state: 'reading' })
  const reading = seen.state === 'reading'

  useEffect(() => {
    const read = () => {
      setToken(window.location.hash.slice(1))
      setSeen({ state: 'reading' })
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])

  useEffect(() => {
    if (token === null || !reading) return
    let left = false
    openActivation(token)
      .catch(() => ({ state: 'failed' as const }))
      .then((found) => left || setSeen(found))
    return () => {
      left = true
    }
  }, [token, reading])

  if (reading) {
    return (
      <p role="status" className="flex items-center gap-2">
        <Spinner /> Đang kiểm tra liên kết
      </p>
    )
  }
  if (seen.state === 'good') return <ActivationCard key={token} token={token!} owner={seen.owner} />
  if (seen.state === 'failed') {
    return (
      <Notice tone="danger" title="Chưa kiểm tra được liên kết">
        <p>
          Không liên lạc được với máy chủ. Liên kết vẫn còn dùng được; đồng chí kiểm tra mạng rồi thử lại.
        </p>
        <Button className="mt-2" onClick={() => setSeen({ state: 'reading' })}>
          Thử lại
        </Button>
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="warning" title="Chưa kích hoạt được">
        {activationRefusals[seen.state]}
      </Notice>
      <LinkButton href="/sign-in" className="justify-self-start">
        Đến trang đăng nhập
      </LinkButton>
    </>
  )
}

type Owner = Extract<Awaited<ReturnType<typeof openActivation>>, { state: 'good' }>['owner']

/** Whose account the link opens, and the form that opens it. */
function ActivationCard({ token, owner }: { token: string; owner: Owner }) {
  const { fullName, unitName, title, role, username, startsOn, expiresAt } = owner
  const later = startsOn !== null && startsOn > dayOf(new Date())
  return (
    <Card title={`Đồng chí ${fullName}`}>
      <FactList
        facts={[
          ...(unitName ? [['Đơn vị', unitName] as const] : []),
          ['Chức danh', title ?? roleNames[role]],
          ['Tên đăng nhập', username],
          ['Liên kết có hạn đến', formatDay(expiresAt)],
        ]}
      />
      <p>
        Nếu đây không phải là đồng chí, xin không tiếp tục và báo văn phòng. Mật khẩu chỉ đồng chí biết, văn
        phòng không xem được.
      </p>
      <ActivationForm token={token} username={username} startsOn={later ? formatDay(startsOn) : null} />
      <p className="text-muted">
        Bước sau, đồng chí nên thêm khóa truy cập (vân tay, khuôn mặt) để đăng nhập và ký nhanh hơn.
      </p>
    </Card>
  )
}

interface ActivationFormProps {
  token: string
  username: string
  /** From when the owner may sign in, where the term has not begun. */
  startsOn: string | null
}

/** The first password; then its owner is signed in and led to where passkeys are made. */
function ActivationForm({ token, username, startsOn }: ActivationFormProps) {
  const [opened, setOpened] = useState(false)

  async function activate(before: FormState, form: FormData): Promise<FormState> {
    const answer = await activateAccount(before, form)
    if (!answer.ok) return answer
    const signedIn = startsOn
      ? { ok: false as const }
      : await renewSession(username, String(form.get('password')))
    if (signedIn.ok) {
      window.location.assign('/account#passkeys')
      await new Promise(() => {})
    }
    setOpened(true)
    return answer
  }

  if (opened) {
    return (
      <Notice tone="success" title="Đã kích hoạt tài khoản">
        <p>
          {startsOn
            ? `Đồng chí đăng nhập được từ ngày ${startsOn}, khi nhiệm kỳ bắt đầu.`
            : 'Mời đồng chí đăng nhập bằng mật khẩu vừa đặt.'}
        </p>
        <LinkButton href="/sign-in?next=/account" variant="primary" className="mt-2">
          Đến trang đăng nhập
        </LinkButton>
      </Notice>
    )
  }
  return (
    <ActionForm
      action={activate}
      hidden={{ token }}
      submitLabel="Đặt mật khẩu và vào hệ thống"
      pendingLabel="Đang kích hoạt"
    >
      {(field) => (
        <>
          <input type="text" value={username} autoComplete="username" readOnly hidden />
          <PasswordInput
            {...field('password')}
            label="Mật khẩu"
            hint={`Ít nhất ${shortestPassword} ký tự; nên dùng một câu dễ nhớ mà người khác khó đoán`}
            autoComplete="new-password"
          />
          <PasswordInput {...field('repeated')} label="Nhập lại mật khẩu" autoComplete="new-password" />
        </>
      )}
    </ActionForm>
  )
}
