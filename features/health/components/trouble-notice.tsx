import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type { Trouble } from '../trouble'

/** For the office: what does not work, why, and what to do; nothing where all works. */
export function TroubleNotice({ troubles }: { troubles: Trouble[] }) {
  if (troubles.length === 0) return null
  return (
    <Notice tone="danger" title="Hệ thống có việc cần xử lý" className="no-print">
      <ul className="grid max-w-text gap-3 pt-1">
        {troubles.map(({ title, cause, next, link }) => (
          <li key={title}>
            <p className="font-semibold">{title}</p>
            <p>{cause}</p>
            <p>
              {next}{' '}
              {link && (
                <Link href={link.href} prefetch={false} className="link">
                  {link.words}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
