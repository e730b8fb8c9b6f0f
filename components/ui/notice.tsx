import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export type NoticeTone = 'info' | 'warning' | 'success' | 'danger'

const tones: Record<NoticeTone, { icon: LucideIcon; style: string; word: string }> = {
  info: {
    icon: Info,
    style: 'border-acknowledged bg-acknowledged-bg [--tone:var(--color-acknowledged)]',
    word: 'Thông tin',
  },
  warning: {
    icon: TriangleAlert,
    style: 'border-proposal bg-proposal-bg [--tone:var(--color-proposal)]',
    word: 'Lưu ý',
  },
  success: {
    icon: CircleCheck,
    style: 'border-signed bg-signed-bg [--tone:var(--color-signed)]',
    word: 'Đã xong',
  },
  danger: {
    icon: OctagonAlert,
    style: 'border-overdue bg-overdue-bg [--tone:var(--color-overdue)]',
    word: 'Cảnh báo',
  },
}

interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  className?: string
}

/** A message about the page as a whole; warnings and dangers interrupt a screen reader, the others wait. */
export function Notice({ tone = 'info', title, children, className }: NoticeProps) {
  const { icon: Icon, style, word } = tones[tone]
  const role = tone === 'warning' || tone === 'danger' ? 'alert' : 'status'
  return (
    <div
      role={role}
      className={classNames('flex gap-3 rounded-card border border-l-8 p-3 sm:p-4', style, className)}
    >
      <Icon aria-hidden="true" className="mt-[0.2em] size-[1.3em] shrink-0 text-(--tone)" />
      <div className="grid min-w-0 grow gap-1">
        <span className="sr-only">{word}: </span>
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
