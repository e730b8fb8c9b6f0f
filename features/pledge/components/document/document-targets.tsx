// biome-ignore-all lint/a11y/noRedundantRoles: Safari drops the table from its tree when CSS changes display, unless the roles are said
import { figureInWords } from '@/features/target/figure'
import type { DocumentTarget } from '../../document'
import styles from './document.module.css'
import { rowNote, targetRemarks } from './texts'

const headers = ['STT', 'Nội dung', 'Đơn vị tính', 'Chỉ tiêu giao', 'Ghi chú']

/** The table of assigned targets; a unit without any says so in words. */
export function DocumentTargets({ targets }: { targets: readonly DocumentTarget[] }) {
  if (targets.length === 0) {
    return (
      <p className={styles.body}>
        Đơn vị không có chỉ tiêu được giao; thực hiện nội dung thi đua chung và các nội dung do đơn vị đăng
        ký.
      </p>
    )
  }
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
          {targets.map((row, index) => (
            <TargetRows key={row.code} row={row} ordinal={index + 1} above={targets[index - 1]} />
          ))}
        </tbody>
      </table>
      {targetRemarks(targets).map((remark) => (
        <p key={remark} className={styles.body}>
          {remark}
        </p>
      ))}
    </>
  )
}

type TargetRowsProps = { row: DocumentTarget; ordinal: number; above: DocumentTarget | undefined }

function TargetRows({ row, ordinal, above }: TargetRowsProps) {
  const note = rowNote(row)
  return (
    <>
      {row.group !== above?.group && (
        <tr role="row" className={styles.group}>
          <th scope="rowgroup" colSpan={headers.length}>
            {row.group}
          </th>
        </tr>
      )}
      <tr role="row">
        <td role="cell" className={styles.centred}>
          {ordinal}
        </td>
        <td role="cell">{row.name}</td>
        <td role="cell" data-label="Đơn vị tính: " className={styles.centred}>
          {row.measureUnit}
        </td>
        <td role="cell" data-label="Chỉ tiêu giao: " className={styles.centred}>
          {figureInWords({ ...row, measureUnit: '' })}
        </td>
        <td role="cell" data-label={note && 'Ghi chú: '}>
          {note}
        </td>
      </tr>
    </>
  )
}
