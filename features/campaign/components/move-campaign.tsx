'use client'

import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { TextArea } from '@/components/ui/text-input'
import type { FormAction } from '@/lib/form'
import type { CampaignState } from '@/lib/terms'
import { isBack, stateMeanings, stateNames } from '../states'

type MoveCampaignProps = {
  action: FormAction
  campaignId: string
  from: CampaignState
  to: CampaignState
  /** The planned opening, in words, where signing opens later by itself. */
  plannedOpening?: string | null
}

const acts: Record<CampaignState, string> = {
  draft: 'Quay lại dự thảo',
  consulting: 'Gửi lấy ý kiến',
  open: 'Mở ký',
  locked: 'Khóa sổ',
  archived: 'Lưu trữ',
}

/** One step of a campaign: its button, and the dialog that says what the step does before it is taken. */
export function MoveCampaign({ action, campaignId, from, to, plannedOpening }: MoveCampaignProps) {
  const back = isBack(from, to)
  const label = back ? `Quay lại bước ${stateNames[to]}` : acts[to]
  return (
    <FormDialog
      opener={label}
      openerVariant={back ? 'secondary' : 'primary'}
      title={label}
      lead={
        <>
          <p>
            Đợt thi đua chuyển từ “{stateNames[from]}” sang “{stateNames[to]}”. {stateMeanings[to]}
          </p>
          {to === 'locked' && !back && (
            <p>Danh sách ký được chốt tại thời điểm này; đơn vị chưa ký được ghi là ngoại lệ.</p>
          )}
        </>
      }
      action={action}
      hidden={{ campaignId, to }}
      submitLabel={label}
      pendingLabel="Đang chuyển"
    >
      {(field) => (
        <>
          {to === 'open' && plannedOpening && !back && (
            <label className="flex items-start gap-2">
              <input type="checkbox" name="atOnce" className="mt-1.5 size-4" />
              <span>Mở ký ngay bây giờ, không chờ đến giờ đã đặt ({plannedOpening})</span>
            </label>
          )}
          {back && (
            <Field {...field('reason')} label="Lý do quay lại">
              {(control) => (
                <TextArea {...control} name="reason" rows={3} defaultValue={field('reason').typed} />
              )}
            </Field>
          )}
        </>
      )}
    </FormDialog>
  )
}
