'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SearchInput } from '@/components/ui/search-input'
import { TextArea } from '@/components/ui/text-input'
import { Toggle } from '@/components/ui/toggle'
import { answerProposalAction } from '../actions'
import {
  type Answering,
  countRows,
  type QueueFilter,
  type QueueRow,
  queueFilters,
  selectRows,
} from '../queue'
import { ProposalTable } from './proposal-table'

const filterNames: Record<QueueFilter, string> = {
  open: 'Chưa trả lời',
  answered: 'Đã trả lời',
  all: 'Tất cả',
}

const empty: Record<QueueFilter, string> = {
  open: 'Không có kiến nghị nào chờ trả lời',
  answered: 'Chưa trả lời kiến nghị nào',
  all: 'Chưa có kiến nghị nào',
}

/** The queue of what units propose, oldest first. */
export function ProposalQueue({ rows, answerable }: { rows: QueueRow[]; answerable: boolean }) {
  const [filter, setFilter] = useState<QueueFilter>('open')
  const [search, setSearch] = useState('')
  const [answering, setAnswering] = useState<Answering | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const counts = countRows(rows)
  const shown = selectRows(rows, filter, search)

  return (
    <>
      <div className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">Lọc kiến nghị</legend>
          {queueFilters.map((one) => (
            <Toggle key={one} pressed={one === filter} onPress={() => setFilter(one)}>
              {filterNames[one]} <span className="figures">{counts[one]}</span>
            </Toggle>
          ))}
        </fieldset>
        <SearchInput label="Tìm đơn vị, chỉ tiêu" value={search} onSearch={setSearch} />
      </div>
      {done && <Notice tone="success">{done}</Notice>}
      {shown.length === 0 ? (
        <EmptyState title={search ? 'Không có kiến nghị nào khớp' : empty[filter]}>
          {search
            ? 'Thử gõ ít từ hơn, hoặc chọn “Tất cả”.'
            : 'Đơn vị gửi kiến nghị ở trang Giao ước thi đua của mình. Cần đổi mức giao khi không có kiến nghị, đồng chí lập điều chỉnh ở trang Điều chỉnh.'}
        </EmptyState>
      ) : (
        <ProposalTable rows={shown} answerable={answerable} onAnswer={setAnswering} />
      )}
      <AnswerDialog answering={answering} onClose={() => setAnswering(null)} onDone={setDone} />
    </>
  )
}

const texts = {
  kept: {
    title: 'Giữ nguyên mức được giao',
    lead: 'Mức giao không đổi. Đơn vị thấy lý do và tiếp nhận chỉ tiêu.',
    submit: 'Giữ nguyên',
  },
  noted: {
    title: 'Ghi nhận kiến nghị',
    lead: 'Mức giao chưa đổi; kiến nghị được ghi nhận để xem xét sau. Đơn vị thấy nội dung trả lời và tiếp nhận chỉ tiêu.',
    submit: 'Ghi nhận',
  },
}

interface AnswerDialogProps {
  answering: Answering | null
  onClose: () => void
  onDone: (message: string) => void
}

/** Asks for the reason with which a proposal is answered. */
function AnswerDialog({ answering, onClose, onDone }: AnswerDialogProps) {
  const { title, lead, submit } = texts[answering?.outcome ?? 'kept']
  return (
    <Dialog open={answering !== null} onClose={onClose} title={title}>
      {answering && (
        <>
          <p>
            <span className="font-semibold">{answering.row.unit}</span>: {answering.row.targetName}, giao{' '}
            <span className="figures font-semibold">{answering.row.assigned}</span>, kiến nghị{' '}
            <span className="figures font-semibold">{answering.row.proposed}</span>.
          </p>
          <p className="text-muted">{lead}</p>
          <ActionForm
            action={answerProposalAction}
            hidden={{ proposalId: answering.row.id, outcome: answering.outcome }}
            submitLabel={submit}
            pendingLabel="Đang gửi trả lời"
            aside={<Button onClick={onClose}>Thôi</Button>}
            onDone={(message) => {
              onClose()
              onDone(message)
            }}
          >
            {(field) => {
              const { typed, name, ...texts } = field('reason')
              return (
                <Field {...texts} label="Lý do" hint="Đơn vị đọc nguyên văn nội dung này">
                  {(control) => <TextArea {...control} name={name} rows={4} defaultValue={typed} />}
                </Field>
              )
            }}
          </ActionForm>
        </>
      )}
    </Dialog>
  )
}
