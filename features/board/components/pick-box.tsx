import { classNames } from '@/components/ui/class-names'
import type { BoardUnit } from '../board'
import type { Picking } from '../selection'
import { isSigned } from '../status'

interface PickBoxProps {
  unit: BoardUnit
  picking: Picking | undefined
  className?: string
}

/** Picks a unit for a reminder; a unit that has signed has none. */
export function PickBox({ unit: { code, name, status }, picking, className }: PickBoxProps) {
  if (!picking || isSigned(status)) return null
  return (
    <input
      type="checkbox"
      aria-label={`Chọn ${name}`}
      checked={picking.chosen.has(code)}
      onChange={({ target }) => picking.choose([code], target.checked)}
      className={classNames('no-print', className)}
    />
  )
}
