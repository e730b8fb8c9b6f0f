import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { type Column, Table } from '@/components/ui/table'
import { type Day, formatDay } from '@/lib/dates'
import { authorityMarks } from '@/lib/terms'
import { roleNames } from '@/lib/vi'
import { type AccountState, accountStateNames, type PersonAccount } from '../account'

interface PeopleTableProps {
  caption: string
  captionHidden?: boolean
  people: PersonAccount[]
  /** Where somebody's page is, by their account's id behind it. */
  base: string
  columns?: Column<PersonAccount>[]
}

/** People with how they are reached, their term and where their account stands. */
export function PeopleTable({ caption, captionHidden, people, base, columns = [] }: PeopleTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      rows={people}
      rowKey={({ accountId }) => accountId}
      columns={[
        ...columns,
        {
          key: 'name',
          header: 'Họ và tên',
          rowHeader: true,
          cell: ({ accountId, fullName }) => (
            <Link href={`${base}/${accountId}`} prefetch={false} className="link">
              {fullName}
            </Link>
          ),
        },
        {
          key: 'title',
          header: 'Vai trò',
          cell: ({ role, title, authorities }) => (
            <>
              {title ?? roleNames[role]}
              {authorities.length > 0 && (
                <span className="block text-small text-muted">
                  Được ký {authorities.map((one) => authorityMarks[one]).join(', ')}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'reach',
          header: 'Liên hệ',
          cell: ({ phone, email }) => (
            <>
              {phone && (
                <a
                  href={`tel:${phone.replace(/[ .-]/g, '')}`}
                  className="figures link block whitespace-nowrap"
                >
                  {phone}
                </a>
              )}
              {email && <span className="block wrap-anywhere">{email}</span>}
              {!phone && !email && <span className="text-muted">Chưa có</span>}
            </>
          ),
        },
        {
          key: 'username',
          header: 'Tên đăng nhập',
          cell: ({ username }) => <span className="wrap-anywhere">{username}</span>,
        },
        { key: 'term', header: 'Nhiệm kỳ', cell: ({ startsOn, endsOn }) => term(startsOn, endsOn) },
        {
          key: 'state',
          header: 'Trạng thái',
          cell: ({ state, linkUntil }) => (
            <>
              <AccountStateTag state={state} />
              {state === 'pending' && linkUntil && (
                <span className="block text-small text-muted">
                  Đã cấp liên kết đến <span className="figures">{formatDay(linkUntil)}</span>
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function term(startsOn: Day | null, endsOn: Day | null) {
  if (!startsOn && !endsOn) return <span className="text-muted">Không ghi</span>
  return (
    <span className="figures">
      {startsOn && `từ ${formatDay(startsOn)}`} {endsOn && `đến ${formatDay(endsOn)}`}
    </span>
  )
}

const looks: Record<AccountState, string> = {
  active: 'border-2 border-signed bg-signed-bg text-signed',
  pending: 'border-dashed border-proposal bg-proposal-bg text-proposal',
  locked: 'border-overdue bg-overdue-bg text-overdue',
  not_begun: 'border-dashed border-acknowledged bg-acknowledged-bg text-acknowledged',
  ended: 'border-not-opened bg-not-opened-bg text-not-opened',
  disabled: 'border-3 border-double border-not-opened bg-not-opened-bg text-not-opened',
}

/** Where an account stands, in word, colour and border. */
export function AccountStateTag({ state }: { state: AccountState }) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-[1.85em] items-center rounded-control border px-[0.55em] text-small font-semibold whitespace-nowrap',
        looks[state],
      )}
    >
      {accountStateNames[state]}
    </span>
  )
}
