'use client'

import { type ReactNode, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { publishDecision, removeDecision, unpublishDecision } from '../actions'
import { DecisionForm, type EditedDecision } from './decision-form'

type DecisionActsProps = {
  campaignId: string
  issuers: string[]
  name: string
  decision: EditedDecision & { publishedAt: Date | null; targets: number; assigned: number; adjusts: boolean }
}

type Open = 'edit' | 'publish' | 'unpublish' | 'remove' | null

/** What the office may do with a decision in its present state. */
export function DecisionActs({ campaignId, issuers, name, decision }: DecisionActsProps) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const hidden = { campaignId, decisionId: decision.id }
  const published = decision.publishedAt !== null
  const button = (act: Open, label: string, variant: 'secondary' | 'primary' | 'quiet' = 'quiet') => (
    <Button variant={variant} onClick={() => setOpen(act)}>
      {label}
      <span className="sr-only"> {name}</span>
    </Button>
  )
  const confirm = (
    act: Exclude<Open, 'edit' | null>,
    title: string,
    action: typeof publishDecision,
    text: ReactNode,
  ) => (
    <Dialog open={open === act} onClose={close} title={title}>
      <p>{text}</p>
      <ActionForm
        action={action}
        hidden={hidden}
        submitLabel={title}
        pendingLabel="Đang thực hiện"
        onDone={close}
        aside={<Button onClick={close}>Thôi</Button>}
      />
    </Dialog>
  )
  if (decision.adjusts) return <span className="text-muted">Quyết định điều chỉnh</span>
  return (
    <div className="flex flex-wrap gap-x-2 gap-y-1 no-print">
      {!published && button('publish', 'Ban hành', 'secondary')}
      {(!published || decision.fileId === null) && button('edit', published ? 'Thêm bản PDF' : 'Sửa')}
      {published && button('unpublish', 'Thu hồi về dự thảo')}
      {!published && decision.targets === 0 && button('remove', 'Xóa')}
      <Dialog open={open === 'edit'} onClose={close} title="Sửa quyết định">
        <DecisionForm campaignId={campaignId} issuers={issuers} decision={decision} onDone={close} />
      </Dialog>
      {confirm(
        'publish',
        'Ban hành quyết định',
        publishDecision,
        `${name}: ${decision.targets} chỉ tiêu, ${decision.assigned} lượt giao. Đơn vị thấy chỉ tiêu của mình ngay sau khi ban hành; từ đó chỉ điều chỉnh bằng quyết định khác.`,
      )}
      {confirm(
        'unpublish',
        'Thu hồi về dự thảo',
        unpublishDecision,
        `${name}: đơn vị không còn thấy chỉ tiêu của quyết định này. Chỉ thực hiện được khi chưa đơn vị nào tiếp nhận, kiến nghị hoặc ký.`,
      )}
      {confirm('remove', 'Xóa quyết định', removeDecision, `${name} là dự thảo và chưa có chỉ tiêu.`)}
    </div>
  )
}

/** "Thêm quyết định": the button and its dialog, which is new every time. */
export function AddDecision({ campaignId, issuers }: { campaignId: string; issuers: string[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Thêm quyết định
      </Button>
      {open && (
        <Dialog open onClose={() => setOpen(false)} title="Thêm quyết định">
          <DecisionForm campaignId={campaignId} issuers={issuers} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}
