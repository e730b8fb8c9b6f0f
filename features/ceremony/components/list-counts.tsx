import { ProgressLine } from '@/components/ui/progress-line'
import { type SigningList, signedOf } from '../list'

/** How many units have signed, in all and by block. */
export function ListCounts({ list: { counts, blocks } }: { list: SigningList }) {
  return (
    <div className="grid gap-x-10 gap-y-4 md:grid-cols-[auto_1fr]">
      <div className="grid content-start gap-1">
        <p>
          <strong className="figures text-[3.75rem] leading-none tracking-tight text-signed">
            {signedOf(counts)}
          </strong>
          <span className="figures text-[1.875rem] text-muted">/{counts.units}</span>
        </p>
        <p className="font-semibold">đơn vị đã ký</p>
        {counts.paper > 0 && (
          <p className="text-small text-muted">Trong đó {counts.paper} đơn vị ký bản giấy</p>
        )}
      </div>
      <div className="grid content-start gap-3">
        {blocks.map(({ code, name, counts }) => (
          <ProgressLine key={code} label={name} value={signedOf(counts)} max={counts.units} />
        ))}
      </div>
    </div>
  )
}
