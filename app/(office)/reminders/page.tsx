import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { CallList } from '@/features/reminder/components/call-list'
import {
  FailedMails,
  ReminderHistory,
  Schedules,
  UndoReminder,
} from '@/features/reminder/components/reminders'
import { readRemindersPage } from '@/features/reminder/page'
import { dayOf } from '@/lib/dates'

export const metadata: Metadata = { title: 'Đôn đốc' }

type Props = { searchParams: Promise<{ made?: string | string[] }> }

export default async function RemindersPage({ searchParams }: Props) {
  const actor = await pageActor('office')
  const page = await readRemindersPage(actor, (await searchParams).made)
  if (!page) {
    return (
      <PersonPage actor={actor} density="office">
        <EmptyState title="Chưa có đợt thi đua đang mở">
          Danh sách đôn đốc hiện ra khi đợt được mở.
        </EmptyState>
      </PersonPage>
    )
  }
  const { campaign, units, failed, made, schedules, just, mayAct, sendsMail } = page
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading
        title="Đôn đốc"
        context={campaign.title}
        lead={`${units.length} đơn vị chưa ký xong`}
        actions={<PrintButton>In danh sách gọi</PrintButton>}
      />
      {just && <UndoReminder made={just} />}
      {!sendsMail && (
        <Notice tone="info" title="Chưa gửi được thư">
          Hệ thống chưa có máy chủ thư (SMTP_URL, MAIL_FROM). Đồng chí dùng danh sách gọi điện dưới đây.
        </Notice>
      )}
      <FailedMails rows={failed} />
      <CallList rows={units} today={dayOf(new Date())} mayAct={mayAct} />
      {mayAct && sendsMail && <Schedules campaignId={campaign.id} schedules={schedules} />}
      {made.length > 0 && <ReminderHistory rows={made} />}
    </PersonPage>
  )
}
