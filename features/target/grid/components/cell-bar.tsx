import { Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { CheckLine } from '@/features/target/components/sum-checks'
import { decisionNumber } from '@/features/target/decision'
import { figureInWords, formatFigure } from '@/features/target/figure'
import type { CheckedSum } from '@/features/target/split'
import type { Adjusted, GridTarget, GridUnit } from '../load'

type CellBarProps = {
  unit: GridUnit
  target: GridTarget
  check: CheckedSum | null
  adjusted: Adjusted | undefined
  editable: boolean
  /** How many units the column is filled for. */
  units: number
  onFill: () => void
  /** Left out while there is nothing to take back. */
  onUndo: (() => void) | undefined
}

/** Which cell the focus is in, what its target asks for and what is left of it, and what can be done with the column. */
export function CellBar({ unit, target, check, adjusted, editable, units, onFill, onUndo }: CellBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card border border-line bg-white px-3 py-2 no-print">
      <p className="min-w-0 grow basis-96">
        <strong>{unit.name}</strong> · {target.code} {target.name}:{' '}
        <span className="figures">{figureInWords(target)}</span>
        {adjusted && (
          <span className="text-muted">
            {' '}
            (điều chỉnh lần {adjusted.revision - 1} theo {decisionNumber(adjusted)})
          </span>
        )}
      </p>
      <div role="status" className="min-h-6">
        {check && <CheckLine check={check} />}
      </div>
      {editable && (
        <div className="flex flex-wrap gap-2">
          {target.allocation !== 'split' && target.rollup === null && (
            <Button onClick={onFill}>
              Điền {formatFigure(target)} cho {units} đơn vị
            </Button>
          )}
          {onUndo && (
            <Button onClick={onUndo} aria-keyshortcuts="Control+Z">
              <Undo2 aria-hidden="true" className="size-[1em]" />
              Hoàn tác
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

const keys = [
  ['Mũi tên, Home, End, Page Up, Page Down', 'chuyển ô; thêm Shift để chọn vùng; Ctrl + A chọn tất cả'],
  ['Gõ số, Enter hoặc F2', 'nhập vào ô; Enter xuống dưới, Tab sang phải, Esc bỏ nhập'],
  ['Delete', 'xóa các ô đang chọn'],
  ['Ctrl + C, Ctrl + X, Ctrl + V', 'chép, cắt, dán vùng ô, cả từ Excel và sang Excel'],
  ['Ctrl + Z', 'hoàn tác thay đổi cuối'],
] as const

/** The keys of the grid, for those who ask. */
export function KeyHelp() {
  return (
    <details className="no-print">
      <summary className="link w-fit cursor-pointer">Phím tắt trong bảng</summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {keys.map(([key, act]) => (
          <div key={key} className="contents">
            <dt className="font-semibold">{key}</dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
