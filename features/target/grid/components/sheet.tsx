// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table of HTML, which then prints and copies as one
'use client'

import { Fragment, useLayoutEffect, useMemo, useRef } from 'react'
import type { ShownCheck } from '@/features/target/tree'
import type { Pasted } from '../clipboard'
import type { Grid } from '../load'
import { type Change, type Matrix, type Place, placesBetween } from '../matrix'
import { cellsInView, toCells, type View } from '../view'
import { CellEntry } from './cell-entry'
import { SheetHead } from './sheet-head'
import { SheetRow } from './sheet-row'
import { useClipboard } from './use-clipboard'
import { useEntry } from './use-entry'
import { usePointer } from './use-pointer'
import type { useSelection } from './use-selection'
import { useSheetKeys } from './use-sheet-keys'

type SheetProps = {
  label: string
  grid: Grid
  cells: Matrix
  kept: Matrix
  checks: readonly (ShownCheck | null)[]
  view: View
  selection: ReturnType<typeof useSelection>
  editable: boolean
  onWrite: (changes: Change[]) => void
  onUndo: () => void
  onPaste: (pasted: Pasted) => void
}

/** The grid itself, after the grid pattern of the ARIA Authoring Practices: one cell is reached by Tab, keys move between cells. */
export function Sheet(props: SheetProps) {
  const { label, grid, cells, kept, checks, view, selection, editable, onWrite, onUndo, onPaste } = props
  const { at, anchor, select, selectAll } = selection
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef(false)
  const { rows, cols } = view
  const size = { rows: rows.length, cols: cols.length }
  const shown = useMemo(() => cellsInView(cells, view), [cells, view])
  const isRange = cols.map((col) => grid.targets[col]!.direction === 'range')
  const value = shown[at.row]?.[at.col] ?? null
  const write = (changes: Change[]) => onWrite(toCells(view, changes))

  const entering = useEntry(isRange[at.col] ?? false, (read) => write([{ ...at, value: read }]))
  const move = (to: Place, extend = false) => {
    wanted.current = true
    select(to, extend)
  }
  const clear = () => write(placesBetween(anchor, at).map((place) => ({ ...place, value: null })))
  const keys = useSheetKeys({
    ...{ at, size, editable, value, entering, move, selectAll, clear },
    undo: onUndo,
  })
  const clipboard = useClipboard({
    ...{ shown, at, anchor, isRange, editable, clear },
    typing: entering.entry !== null,
    onPaste: ({ changes, questions, refused, beyond }) =>
      onPaste({
        changes: toCells(view, changes),
        questions: toCells(view, questions),
        refused: toCells(view, refused),
        beyond,
      }),
  })
  const pointer = usePointer({ entering, move, select, begin: () => editable && entering.open(value) })

  useLayoutEffect(() => {
    if (!wanted.current || entering.entry) return
    wanted.current = false
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.col}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const [top, bottom] = [Math.min(at.row, anchor.row), Math.max(at.row, anchor.row)]
  const [from, to] = [Math.min(at.col, anchor.col), Math.max(at.col, anchor.col)]
  return (
    <div className="entry-grid-frame">
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-readonly={editable ? undefined : true}
        onKeyDown={keys}
        {...clipboard}
        {...pointer}
        className="entry-grid"
      >
        <SheetHead targets={grid.targets} checks={checks} cols={cols} />
        <tbody>
          {rows.map((index, row) => {
            const unit = grid.units[index]!
            const selected = row >= top && row <= bottom
            return (
              <Fragment key={unit.pledgeId}>
                {unit.block !== grid.units[rows[row - 1] ?? -1]?.block && (
                  <BlockRow name={unit.block} columns={cols.length} />
                )}
                <SheetRow
                  row={row}
                  unit={unit}
                  cols={cols}
                  values={cells[index]!}
                  kept={kept[index]!}
                  index={index}
                  adjusted={grid.adjusted}
                  editable={editable}
                  active={row === at.row ? at.col : null}
                  from={selected ? from : null}
                  to={selected ? to : null}
                  entry={
                    row === at.row && entering.entry ? (
                      <CellEntry
                        {...entering}
                        label={`${unit.name}, ${grid.targets[cols[at.col]!]!.code}`}
                        onChoose={() => move(at)}
                      />
                    ) : null
                  }
                />
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function BlockRow({ name, columns }: { name: string; columns: number }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns + 2} className="entry-grid-block">
        <span>{name}</span>
      </th>
    </tr>
  )
}
