import { type FormEvent, useId } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type Column, Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import type { Problem, Verdict } from '../check'
import type { takenOf, Upload } from './use-upload'

type Taken = ReturnType<typeof takenOf>
type ProblemListProps = { sheets: Taken; verdict: Verdict; setCell: Upload['setCell'] }

const listed = 100

/** What is wrong, cell by cell, each to be mended right here; the file itself stays as it is. */
export function ProblemList({ sheets, verdict: { problems }, setCell }: ProblemListProps) {
  if (problems.length === 0) {
    return (
      <Notice tone="success" title="Không còn ô nào cần sửa">
        Xem lại các dòng ở dưới nếu cần, rồi bấm Nhập vào đợt thi đua.
      </Notice>
    )
  }
  const columns: Column<Problem>[] = [
    {
      key: 'where',
      header: 'Ô',
      rowHeader: true,
      className: 'whitespace-nowrap',
      cell: ({ sheet, address }) => `${sheets[sheet]?.name}: ${address}`,
    },
    {
      key: 'column',
      header: 'Cột',
      cell: ({ sheet, column }) => (column === null ? '–' : sheets[sheet]?.headers[column]),
    },
    {
      key: 'mend',
      header: 'Sửa tại đây',
      className: 'min-w-64',
      cell: (problem) => <Mend problem={problem} sheet={sheets[problem.sheet]} setCell={setCell} />,
    },
    { key: 'message', header: 'Cần sửa', cell: ({ message }) => message },
  ]
  return (
    <section className="grid gap-3" aria-labelledby="exchange-problems">
      <h3 id="exchange-problems" className="text-h3" role="status">
        Còn {problems.length} ô cần sửa
      </h3>
      <p className="text-muted">Sửa ngay trong bảng này, bấm Enter hoặc rời ô là được kiểm tra lại.</p>
      <Table
        caption="Các ô cần sửa"
        captionHidden
        columns={columns}
        rows={problems.slice(0, listed)}
        rowKey={({ sheet, address, message }) => `${sheet}-${address}-${message}`}
        stacked
      />
      {problems.length > listed && (
        <p>
          Đang hiện {listed} ô đầu; sửa xong, các ô còn lại hiện tiếp. Nếu nhiều ô sai giống nhau, sửa trong
          tệp rồi gửi lại sẽ nhanh hơn.
        </p>
      )}
    </section>
  )
}

type MendProps = Pick<ProblemListProps, 'setCell'> & { problem: Problem; sheet: Taken[number] | undefined }

function Mend({ problem: { row, column, address, readings }, sheet, setCell }: MendProps) {
  const id = useId()
  if (row === null || column === null || !sheet) return <>Chọn ở phần Cột của trang tính</>
  const text = sheet.rows[row]?.[column] ?? ''
  const mend = (changed: string) => changed !== text && setCell(sheet.index, row, column, changed)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('cell') ?? '')
    focusNext(event.currentTarget)
    mend(typed)
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2" data-mend>
      <label htmlFor={id} className="sr-only">
        {sheet.headers[column]} ở ô {address}
      </label>
      <TextInput
        id={id}
        name="cell"
        defaultValue={text}
        aria-invalid
        autoComplete="off"
        onBlur={({ target }) => mend(target.value)}
      />
      {readings?.map((reading) => (
        <Button key={reading} onClick={() => mend(reading)}>
          {reading}
        </Button>
      ))}
    </form>
  )
}

function focusNext(form: HTMLFormElement): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-mend]')]
  const next = forms[forms.indexOf(form) + 1] ?? forms[0]
  if (next !== form) next?.querySelector('input')?.focus()
}
