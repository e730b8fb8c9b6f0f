import { ActionForm } from '@/components/ui/action-form'
import { type Day, formatDay } from '@/lib/dates'
import { type Authority, authorityMarks } from '@/lib/terms'
import { withdrawAuthorizationAction } from '../actions'

type Given = {
  id: string
  authority: Authority
  title: string
  scope: string
  document: string
  startsOn: Day
  endsOn: Day | null
  withdrawnAt: Date | null
  fileId: string | null
  fileName: string | null
}

/** What somebody was authorized to sign, newest first; those that stand can be withdrawn. */
export function GivenAuthorizations({ given }: { given: Given[] }) {
  if (given.length === 0) {
    return (
      <p className="text-muted">
        Chưa có văn bản giao quyền nào. Cấp phó cần được giao quyền để ký thay (KT.), thừa ủy quyền (TUQ.)
        hoặc thừa lệnh (TL.).
      </p>
    )
  }
  return (
    <ul className="grid gap-4">
      {given.map((one) => (
        <li key={one.id} className="grid gap-1 border-b border-line pb-4">
          <p className="font-semibold">
            {authorityMarks[one.authority]} {one.title}: {one.scope}
          </p>
          <p>
            {one.document}
            {one.fileId && (
              <>
                {' · '}
                <a href={`/files/${one.fileId}`} className="link">
                  {one.fileName}
                </a>
              </>
            )}
          </p>
          <p className="text-muted">
            Từ ngày <span className="figures">{formatDay(one.startsOn)}</span>
            {one.endsOn && (
              <>
                {' '}
                đến hết ngày <span className="figures">{formatDay(one.endsOn)}</span>
              </>
            )}
            {one.withdrawnAt && (
              <strong>
                {' '}
                · Đã thu hồi ngày <span className="figures">{formatDay(one.withdrawnAt)}</span>
              </strong>
            )}
          </p>
          {!one.withdrawnAt && (
            <ActionForm
              action={withdrawAuthorizationAction}
              hidden={{ authorizationId: one.id }}
              submitLabel={
                <>
                  Thu hồi<span className="sr-only"> {one.document}</span>
                </>
              }
              pendingLabel="Đang thu hồi"
              variant="danger"
            />
          )}
        </li>
      ))}
    </ul>
  )
}
