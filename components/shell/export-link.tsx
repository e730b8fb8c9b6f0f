'use client'

import { FileDown } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { Spinner } from '@/components/ui/spinner'

type Stage = 'idle' | 'making' | { fault: string }

/** Saves a file that takes a moment to make, and says so while it does; without a script it is a plain link. */
export function ExportLink({ href, label }: { href: string; label: string }) {
  const [stage, setStage] = useState<Stage>('idle')

  async function save(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault()
    if (stage === 'making') return
    setStage('making')
    setStage(await download(href))
  }

  return (
    <span className="no-print inline-grid gap-1">
      <a
        href={href}
        download
        onClick={save}
        aria-busy={stage === 'making' || undefined}
        className={buttonStyle('secondary')}
      >
        {stage === 'making' ? <Spinner /> : <FileDown aria-hidden="true" className="size-[1em]" />}
        {stage === 'making' ? 'Đang lập tệp…' : label}
      </a>
      <span role="alert" className="text-overdue empty:hidden">
        {typeof stage === 'object' && stage.fault}
      </span>
    </span>
  )
}

async function download(href: string): Promise<Stage> {
  try {
    const answer = await fetch(href)
    if (!answer.ok) return { fault: await faultOf(answer) }
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    const url = URL.createObjectURL(await answer.blob())
    const link = document.createElement('a')
    link.href = url
    link.download = name ?? ''
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return 'idle'
  } catch {
    return { fault: 'Mất kết nối khi lập tệp. Đồng chí thử lại.' }
  }
}

async function faultOf(answer: Response): Promise<string> {
  const body = await answer.json().catch(() => null)
  return body?.error?.message ?? 'Chưa lập được tệp. Đồng chí thử lại sau ít phút.'
}
