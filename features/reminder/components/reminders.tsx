'use client'

import { useEffect, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/form-field'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import { addSchedule, removeSchedule, resendMail, withdrawReminder } from '../actions'
import type { RemindersPage } from '../page'

/** What was just sent, with its seconds for taking it back. */
export function UndoReminder({ made }: { made: RemindersPage['made'][number] }) {
  const left = useSecondsUntil(made.sendAfter)
  return (
    <Notice tone="success" title={`Đôn đốc ${made.letters} thư`}>
      {left > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <span>
            Thư đi sau <span className="figures">{left}</span> giây.
          </span>
          <ActionForm
            action={withdrawReminder}
            hidden={{ reminderId: made.id }}
            submitLabel="Hoàn tác"
            pendingLabel="Đang hoàn tác"
          />
        </div>
      ) : (
        'Thư đang được gửi đi; thư không đến được liệt kê bên dưới.'
      )}
    </Notice>
  )
}

function useSecondsUntil(until: Date): number {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return now === null ? 10 : Math.max(0, Math.ceil((until.getTime() - now) / 1000))
}

/** The letters that did not arrive, each with why and "Gửi lại". */
export function FailedMails({ rows }: { rows: RemindersPage['failed'] }) {
  if (rows.length === 0) return null
  return (
    <Table
      caption="Thư không gửi được"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'unit', header: 'Đơn vị', rowHeader: true, cell: ({ unit }) => unit },
        { key: 'to', header: 'Người nhận', cell: ({ person, address }) => `${person} <${address}>` },
        { key: 'why', header: 'Nguyên nhân', cell: ({ failure }) => failure ?? '' },
        {
          key: 'at',
          header: 'Lúc',
          figures: true,
          cell: ({ failedAt }) => failedAt && formatInstant(failedAt),
        },
        {
          key: 'acts',
          header: 'Thao tác',
          className: 'print:hidden',
          cell: ({ id }) => (
            <ActionForm
              action={resendMail}
              hidden={{ mailId: id }}
              submitLabel="Gửi lại"
              pendingLabel="Đang gửi"
            />
          ),
        },
      ]}
    />
  )
}

type SchedulesProps = Pick<RemindersPage, 'schedules'> & { campaignId: string }

/** When units are reminded by themselves before their deadline. */
export function Schedules({ campaignId, schedules }: SchedulesProps) {
  return (
    <Card title="Đôn đốc theo lịch">
      {schedules.length === 0 && (
        <p className="text-muted">Chưa có lịch nào: thư chỉ đi khi văn phòng gửi.</p>
      )}
      <ul className="grid gap-2">
        {schedules.map(({ id, hoursBefore, ranAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <span>
              Trước hạn ký <span className="figures">{hoursBefore}</span> giờ
              {ranAt && `: đã chạy lúc ${formatInstant(ranAt)}`}
            </span>
            {!ranAt && (
              <ActionForm
                action={removeSchedule}
                hidden={{ scheduleId: id }}
                submitLabel="Bỏ lịch này"
                pendingLabel="Đang bỏ"
              />
            )}
          </li>
        ))}
      </ul>
      <ActionForm
        action={addSchedule}
        hidden={{ campaignId }}
        submitLabel="Thêm lịch"
        pendingLabel="Đang thêm"
      >
        {(field) => (
          <TextField
            field={field}
            name="hoursBefore"
            label="Số giờ trước hạn ký"
            inputMode="numeric"
            defaultValue="24"
            className="figures w-28"
          />
        )}
      </ActionForm>
    </Card>
  )
}

/** What was sent so far, newest first. */
export function ReminderHistory({ rows }: { rows: RemindersPage['made'] }) {
  return (
    <Table
      caption="Các lần đôn đốc"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', header: 'Thời điểm', figures: true, cell: ({ madeAt }) => formatInstant(madeAt) },
        { key: 'subject', header: 'Tiêu đề', rowHeader: true, cell: ({ subject }) => subject },
        {
          key: 'how',
          header: 'Cách gửi',
          cell: ({ scheduled }) => (scheduled ? 'Theo lịch' : 'Văn phòng gửi'),
        },
        {
          key: 'state',
          header: 'Kết quả',
          cell: ({ withdrawnAt, letters, sent, failed }) =>
            withdrawnAt
              ? 'Đã hoàn tác'
              : `${sent}/${letters} thư đã đi${failed > 0 ? `, ${failed} không đi` : ''}`,
        },
      ]}
    />
  )
}
