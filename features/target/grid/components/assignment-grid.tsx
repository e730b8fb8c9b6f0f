'use client'

import { useMemo, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import type { Grid } from '../load'
import { fillColumn, type Place } from '../matrix'
import { columnChecks } from '../sums'
import { columnPages, rowsInView } from '../view'
import { CellBar, KeyHelp } from './cell-bar'
import { PasteQuestion, PasteResult, usePasting } from './pasting'
import { SaveLine, SaveRefused, useEditing } from './saving'
import { Sheet } from './sheet'
import { type Filter, SheetFilter } from './sheet-filter'
import { useSelection } from './use-selection'

type AssignmentGridProps = { campaignId: string; label: string; grid: Grid; editable: boolean }

/** Units by targets of one decision: what is typed is checked against the decision at once, and saved by itself. */
export function AssignmentGrid({ campaignId, label, grid: loaded, editable }: AssignmentGridProps) {
  // As first loaded: what the server sends after each save is here already.
  const [grid] = useState(loaded)
  const { units, targets } = grid
  const ids = useMemo(
    () => ({
      campaignId,
      decisionId: grid.decision.id,
      pledgeIds: units.map(({ pledgeId }) => pledgeId),
      targetIds: targets.map(({ id }) => id),
    }),
    [campaignId, grid, units, targets],
  )
  const editing = useEditing(ids, grid.cells, editable)
  const { cells, write, undo } = editing
  const checks = useMemo(() => columnChecks(targets, cells), [targets, cells])
  const pages = useMemo(() => columnPages(targets), [targets])
  const [filter, setFilter] = useState<Filter>({ search: '', block: '', columns: 0 })
  const view = useMemo(
    () => ({ rows: rowsInView(units, filter), cols: pages[filter.columns]!.cols }),
    [units, pages, filter],
  )
  const selection = useSelection(view.rows.length, view.cols.length)
  const pasting = usePasting(write)
  const nameOf = ({ row, col }: Place) => `${units[row]!.name}, ${targets[col]!.code}`

  const row = view.rows[selection.at.row]
  const col = view.cols[selection.at.col]!
  const unit = row === undefined ? undefined : units[row]
  const target = targets[col]!
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SheetFilter
          filter={filter}
          blocks={[...new Set(units.map(({ block }) => block))]}
          columns={pages.map(({ name }) => name)}
          onFilter={setFilter}
        />
        {editable && <SaveLine {...editing} />}
      </div>
      <SaveRefused grid={grid} editing={editing} />
      <PasteResult pasting={pasting} nameOf={nameOf} />
      {unit ? (
        <>
          <CellBar
            unit={unit}
            target={target}
            check={checks[col] ?? null}
            adjusted={grid.adjusted[`${row}:${col}`]}
            editable={editable}
            units={view.rows.length}
            onFill={() => write(fillColumn(view.rows, col, { low: target.low, high: target.high }))}
            onUndo={editing.steps.length > 0 ? undo : undefined}
          />
          <Sheet {...{ label, grid, editing, checks, view, selection, editable }} onPaste={pasting.paste} />
          <KeyHelp />
        </>
      ) : (
        <EmptyState title="Không có đơn vị nào khớp">
          Đồng chí thử từ khác hoặc chọn tất cả các khối.
        </EmptyState>
      )}
      <PasteQuestion pasting={pasting} nameOf={nameOf} />
    </div>
  )
}
