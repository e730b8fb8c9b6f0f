import { CheckLine } from '@/features/target/components/check-line'
import { figureInWords } from '@/features/target/figure'
import type { ShownCheck } from '@/features/target/tree'
import type { GridTarget } from '../load'

type SheetHeadProps = {
  targets: readonly GridTarget[]
  checks: readonly (ShownCheck | null)[]
  cols: readonly number[]
}

/** What each column asks for, and beneath it what is given and left of it at this moment. */
export function SheetHead({ targets, checks, cols }: SheetHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={3} className="entry-grid-ordinal">
          STT
        </th>
        <th scope="col" className="entry-grid-name">
          Đơn vị
        </th>
        {cols.map((col) => {
          const { id, code, name } = targets[col]!
          return (
            <th key={id} scope="col" title={name}>
              <span className="block text-muted">{code}</span>
              <span className="line-clamp-3 print:line-clamp-none">{name}</span>
            </th>
          )
        })}
      </tr>
      <tr>
        <th scope="row" className="entry-grid-name">
          Quyết định giao
        </th>
        {cols.map((col) => (
          <td key={col} className="figures">
            {figureInWords(targets[col]!)}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row" className="entry-grid-name">
          Đã giao, còn lại
        </th>
        {cols.map((col) => (
          <td key={col}>{checks[col] && <CheckLine check={checks[col]} />}</td>
        ))}
      </tr>
    </thead>
  )
}
