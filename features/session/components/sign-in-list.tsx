import { formatInstant } from '@/lib/dates'

interface SignIn {
  id: string
  startedAt: Date
  live: boolean
  current: boolean
}

export function SignInList({ signIns }: { signIns: SignIn[] }) {
  return (
    <ol className="grid">
      {signIns.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2 first:border-t-0"
        >
          <time dateTime={one.startedAt.toISOString()} className="figures">
            {formatInstant(one.startedAt)}
          </time>
          <span className={one.live ? 'font-semibold' : 'text-muted'}>{standing(one)}</span>
        </li>
      ))}
    </ol>
  )
}

const standing = ({ current, live }: SignIn) =>
  current ? 'Phiên này' : live ? 'Đang đăng nhập' : 'Đã kết thúc'
