// biome-ignore-all lint/a11y/noRedundantRoles: Safari drops the table from its tree when CSS changes display, unless the roles are said
import { Fragment } from 'react'
import type { PaperModel } from '../typesetting/paper-model'
import styles from './document.module.css'

/** What the unit pledges, in the four parts of the form. */
export function DocumentParts({ parts: { common, targets, own, commitments } }: Pick<PaperModel, 'parts'>) {
  return (
    <>
      <h3 className={styles.part}>{common.title}</h3>
      <Paragraphs texts={common.paragraphs} />
      <h3 className={styles.part}>{targets.title}</h3>
      <DocumentTargets {...targets} />
      <h3 className={styles.part}>{own.title}</h3>
      {own.lists.length === 0 && <p className={styles.body}>{own.none}</p>}
      {own.lists.map(({ title, items }) => (
        <Fragment key={title}>
          <p className={styles.lead}>{title}</p>
          <Paragraphs texts={items} />
        </Fragment>
      ))}
      <h3 className={styles.part}>{commitments.title}</h3>
      <Paragraphs texts={commitments.paragraphs} />
    </>
  )
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list, in which a text may stand twice
    <p key={position} className={styles.body}>
      {text}
    </p>
  ))
}

type Targets = PaperModel['parts']['targets']

/** The table of assigned targets; a unit without any says so in words. */
function DocumentTargets({ headers, rows, remarks, none }: Targets) {
  if (rows.length === 0) return <p className={styles.body}>{none}</p>
  return (
    <>
      <table role="table" className={styles.targets}>
        <caption className="sr-only">Chỉ tiêu được giao</caption>
        <thead role="rowgroup">
          <tr role="row">
            {headers.map((header) => (
              <th key={header} role="columnheader" scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <TargetRows key={row.cells[0]} row={row} columns={headers.length} />
          ))}
        </tbody>
      </table>
      {remarks.map((remark) => (
        <p key={remark} className={styles.body}>
          {remark}
        </p>
      ))}
    </>
  )
}

function TargetRows({ row, columns }: { row: Targets['rows'][number]; columns: number }) {
  const [ordinal, name, measureUnit, figure, note] = row.cells
  return (
    <>
      {row.group && (
        <tr role="row" className={styles.group}>
          <th scope="rowgroup" colSpan={columns}>
            {row.group}
          </th>
        </tr>
      )}
      <tr role="row">
        <td role="cell" className={styles.centred}>
          {ordinal}
        </td>
        <td role="cell">{name}</td>
        <td role="cell" data-label="Đơn vị tính: " className={styles.centred}>
          {measureUnit}
        </td>
        <td role="cell" data-label="Chỉ tiêu giao: " className={styles.centred}>
          {figure}
        </td>
        <td role="cell" data-label={note && 'Ghi chú: '}>
          {note}
        </td>
      </tr>
    </>
  )
}
