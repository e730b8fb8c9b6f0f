'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { activationRefusals } from '../../refusals'
import { openActivation } from '../actions'
import { ActivationCard } from './activation-card'

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
