import type { ComponentType } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { Selection } from '@/components/ui/use-selection'
import { formatCount } from '@/lib/decimal'
import type { BoardUnit } from '../board'
import { isSigned } from '../status'

/** The link on to a reminder of the units chosen; `unsigned` are all that could be. */
export type RemindLink = ComponentType<{ chosen: readonly string[]; unsigned: readonly string[] }>

interface SelectionBarProps {
  /** The units that the filter leaves. */
  listed: readonly BoardUnit[]
  all: readonly BoardUnit[]
  selection: Selection
  RemindLink: RemindLink
}

// Their codes go into an address, which servers take up to 8 kB long.
const mostNamed = 200

/** Picks all units listed, and leads on to the reminder; a unit that signs meanwhile leaves by itself. */
export function SelectionBar({ listed, all, selection: { chosen, choose }, RemindLink }: SelectionBarProps) {
  const unsigned = remindable(all)
  const offered = remindable(listed)
  const picked = unsigned.filter((code) => chosen.has(code))
  if (unsigned.length === 0) return null
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      <label className="flex min-h-control items-center gap-2">
        <input
          type="checkbox"
          className="size-4"
          disabled={offered.length === 0}
          checked={offered.length > 0 && offered.every((code) => chosen.has(code))}
          onChange={({ target }) => choose(offered, target.checked)}
        />
        Chọn {formatCount(offered.length)} đơn vị chưa ký đang hiện
      </label>
      {picked.length > 0 && (
        <>
          {picked.length <= mostNamed || picked.length === unsigned.length ? (
            <RemindLink chosen={picked} unsigned={unsigned} />
          ) : (
            <p role="status">
              Đã chọn {formatCount(picked.length)} đơn vị. Mỗi lần đôn đốc được nhiều nhất {mostNamed} đơn vị,
              hoặc toàn bộ đơn vị chưa ký.
            </p>
          )}
          <Button variant="quiet" onClick={() => choose([...chosen], false)}>
            Bỏ chọn
          </Button>
        </>
      )}
    </div>
  )
}

/** The codes of the units that can be reminded: those that still have to sign. */
export const remindable = (units: readonly BoardUnit[]): string[] =>
  units.filter(({ status }) => !isSigned(status)).map(({ code }) => code)

interface SelectionBoxProps {
  unit: BoardUnit
  selection: Selection | undefined
  className?: string
}

/** Picks a unit for a reminder; a unit that has signed has none. */
export function SelectionBox({ unit: { code, name, status }, selection, className }: SelectionBoxProps) {
  if (!selection || isSigned(status)) return null
  return (
    <input
      type="checkbox"
      aria-label={`Chọn ${name}`}
      checked={selection.chosen.has(code)}
      onChange={({ target }) => selection.choose([code], target.checked)}
      className={classNames('no-print', className)}
    />
  )
}
