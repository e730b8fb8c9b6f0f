'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-input'
import { answerProposalAction } from '../actions'
import type { QueueRow } from '../queue'

export type Answering = { row: QueueRow; outcome: 'kept' | 'noted' }

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
export function AnswerDialog({ answering, onClose, onDone }: AnswerDialogProps) {
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
