import type { ExceptionGroup } from '../exceptions'

/** What a list has beside electronic signatures, kind by kind, with the units' names. */
export function ListExceptions({ groups }: { groups: ExceptionGroup[] }) {
  if (groups.length === 0) return <p>Không có ngoại lệ: tất cả các đơn vị đã ký điện tử.</p>
  return (
    <dl className="grid gap-3">
      {groups.map(({ status, title, units }) => (
        <div key={status}>
          <dt className="font-semibold">
            {title}: <span className="figures">{units.length}</span> đơn vị
          </dt>
          <dd className="text-muted">{units.join('; ')}</dd>
        </div>
      ))}
    </dl>
  )
}
