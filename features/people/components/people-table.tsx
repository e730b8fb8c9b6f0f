import Link from 'next/link'
import { type Column, Table } from '@/components/ui/table'
import { type Day, formatDay } from '@/lib/dates'
import { authorityMarks } from '@/lib/terms'
import { roleNames } from '@/lib/vi'
import type { PersonAccount } from '../account'
import { AccountStateTag } from './account-state-tag'

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
