// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table of HTML, which then prints and copies as one
'use client'

import { Fragment, useLayoutEffect, useMemo, useRef } from 'react'
import { CheckLine } from '@/features/target/components/sum-checks'
import { figureInWords } from '@/features/target/figure'
import type { CheckedSum } from '@/features/target/split'
import type { Pasted } from '../clipboard'
import { keyHandler } from '../keyboard'
import type { Grid } from '../load'
import { type Change, type Place, placesBetween } from '../matrix'
import { cellsInView, toCells, type View } from '../view'
import { clipboardHandlers } from './pasting'
import type { GridEditing } from './saving'
import { CellEntry, SheetRow, useTyping } from './sheet-row'
import { pointerHandlers, type Selection } from './use-selection'

type SheetProps = {
  label: string
  grid: Grid
  editing: GridEditing
  checks: readonly (CheckedSum | null)[]
  view: View
  selection: Selection
  editable: boolean
  onPaste: (pasted: Pasted) => void
}

/** The grid itself, after the grid pattern of the ARIA Authoring Practices: one cell is reached by Tab, keys move between cells. */
export function Sheet({ label, grid, editing, checks, view, selection, editable, onPaste }: SheetProps) {
  const { base: stored, cells } = editing
  const { at, anchor, select, selectAll } = selection
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef(false)
  const { rows, cols } = view
  const visible = useMemo(() => cellsInView(cells, view), [cells, view])
  const isRange = cols.map((col) => grid.targets[col]!.direction === 'range')
  const value = visible[at.row]?.[at.col] ?? null
  const write = (changes: Change[]) => editing.write(toCells(view, changes))

  const typing = useTyping(isRange[at.col] ?? false, (read) => write([{ ...at, value: read }]))
  const move = (to: Place, extend = false) => {
    wanted.current = true
    select(to, extend)
  }
  const clear = () => write(placesBetween(anchor, at).map((place) => ({ ...place, value: null })))
  const size = { rows: rows.length, cols: cols.length }
  const keys = keyHandler({ at, size, editable, value, typing, move, selectAll, clear, undo: editing.undo })
  const clipboard = clipboardHandlers({
    ...{ visible, at, anchor, isRange, editable, clear },
    typing: typing.entry !== null,
    onPaste: ({ changes, questions, refused, beyond }) =>
      onPaste({
        changes: toCells(view, changes),
        questions: toCells(view, questions),
        refused: toCells(view, refused),
        beyond,
      }),
  })
  const pointer = pointerHandlers({ typing, move, select, begin: () => editable && typing.open(value) })

  useLayoutEffect(() => {
    if (!wanted.current || typing.entry) return
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
                  <tr>
                    <th scope="rowgroup" colSpan={cols.length + 2} className="entry-grid-block">
                      <span>{unit.block}</span>
                    </th>
                  </tr>
                )}
                <SheetRow
                  row={row}
                  unit={unit}
                  cols={cols}
                  values={cells[index]!}
                  stored={stored[index]!}
                  index={index}
                  adjusted={grid.adjusted}
                  editable={editable}
                  active={row === at.row ? at.col : null}
                  from={selected ? from : null}
                  to={selected ? to : null}
                  entry={
                    row === at.row && typing.entry ? (
                      <CellEntry
                        typing={typing}
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

type SheetHeadProps = Pick<SheetProps, 'checks'> & Pick<Grid, 'targets'> & Pick<View, 'cols'>

/** What each column asks for, and beneath it what is given and left of it at this moment. */
function SheetHead({ targets, checks, cols }: SheetHeadProps) {
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
