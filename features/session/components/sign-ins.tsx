import { Card } from '@/components/ui/card'
import { formatInstant } from '@/lib/dates'
import { SignOutEverywhere } from './sign-out-button'

interface SignIn {
  id: string
  startedAt: Date
  live: boolean
  current: boolean
}

/** When the person signed in of late, and the way to end all of it. */
export function SignIns({ signIns }: { signIns: SignIn[] }) {
  return (
    <Card title="Các lần đăng nhập gần đây">
      <ol className="grid">
        {signIns.map(({ id, startedAt, live, current }) => (
          <li
            key={id}
            className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2 first:border-t-0"
          >
            <time dateTime={startedAt.toISOString()} className="figures">
              {formatInstant(startedAt)}
            </time>
            <span className={live ? 'font-semibold' : 'text-muted'}>
              {current ? 'Phiên này' : live ? 'Đang đăng nhập' : 'Đã kết thúc'}
            </span>
          </li>
        ))}
      </ol>
      <SignOutEverywhere />
    </Card>
  )
}
