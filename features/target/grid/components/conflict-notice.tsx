import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { showCell } from '../cell'
import type { Grid } from '../load'
import type { Change, Matrix } from '../matrix'

type ConflictNoticeProps = {
  grid: Grid
  cells: Matrix
  conflicts: readonly Change[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}

const listed = 5

/** Cells that another person wrote meanwhile: both figures side by side, and whose is to stand. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { grid, cells, conflicts, onKeepMine, onTakeTheirs } = props
  const more = conflicts.length - listed
  return (
    <Notice
      tone="warning"
      title={`Chưa lưu: người khác vừa ghi ${conflicts.length} ô mà đồng chí cũng sửa`}
      className="no-print"
    >
      <ul className="list-disc pl-5">
        {conflicts.slice(0, listed).map(({ row, col, value }) => (
          <li key={`${row}:${col}`}>
            {grid.units[row]!.name}, {grid.targets[col]!.code}: người khác ghi{' '}
            <strong className="figures">{showCell(value) || 'để trống'}</strong>, đồng chí ghi{' '}
            <strong className="figures">{showCell(cells[row]![col] ?? null) || 'để trống'}</strong>
          </li>
        ))}
        {more > 0 && <li>và {more} ô khác</li>}
      </ul>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onKeepMine}>Lưu số của tôi</Button>
        <Button onClick={onTakeTheirs}>Lấy số người khác ghi</Button>
      </div>
    </Notice>
  )
}
