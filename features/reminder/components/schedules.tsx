'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/form-field'
import { formatInstant } from '@/lib/dates'
import { addSchedule, removeSchedule } from '../actions'

type Schedule = { id: string; hoursBefore: number; ranAt: Date | null }

/** When units are reminded by themselves before their deadline. */
export function Schedules({ campaignId, schedules }: { campaignId: string; schedules: Schedule[] }) {
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
