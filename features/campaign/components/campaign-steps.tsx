import Link from 'next/link'
import { Card } from '@/components/ui/card'
import { classNames } from '@/components/ui/class-names'
import { FormDialog } from '@/components/ui/form-dialog'
import { Table } from '@/components/ui/table'
import type { Person } from '@/lib/actor'
import { formatInstant } from '@/lib/dates'
import type { FormAction } from '@/lib/form'
import { type CampaignState, campaignStates } from '@/lib/terms'
import { deleteCampaign } from '../actions'
import type { Missing } from '../missing'
import { canManageCampaigns, isEmptyDraft } from '../policy'
import { deleteRefusals } from '../refusals'
import { backBlockedBy, type MoveFacts, moveRefusal, neighbours, stateMeanings, stateNames } from '../states'
import { MoveCampaign } from './move-campaign'

interface CampaignStepsProps {
  actor: Person
  move: FormAction
  campaign: { id: string; state: CampaignState; title: string; signingOpensAt: Date | null }
  facts: Pick<MoveFacts, 'signed' | 'witnessed'>
  missing: Missing[]
  contents: number
}

/** A campaign's state, and the steps that the office may take from there. */
export function CampaignSteps({ actor, move, campaign, facts, missing, contents }: CampaignStepsProps) {
  const { id, state, title, signingOpensAt } = campaign
  const { back, next } = neighbours(state)
  const all = { ...facts, state, missing: missing.filter(({ needed }) => needed).length }
  const later = signingOpensAt && signingOpensAt > new Date() ? formatInstant(signingOpensAt) : null
  const steps = [next, back].filter((to) => to !== null && moveRefusal(all, to) === null) as (typeof state)[]
  const untouched = isEmptyDraft(state, contents)
  const blocked = backBlockedBy(all)
  return (
    <Card title="Trạng thái">
      <StateLine state={state} />
      {next === 'open' && all.missing > 0 && (
        <p className="text-muted">Mở ký được khi không còn nội dung bắt buộc nào bị thiếu.</p>
      )}
      {canManageCampaigns(actor) && blocked && <p className="text-muted">{blocked}</p>}
      {canManageCampaigns(actor) && state === 'draft' && !untouched && (
        <p className="text-muted">{deleteRefusals.not_empty}</p>
      )}
      {canManageCampaigns(actor) && (
        <div className="flex flex-wrap gap-3 no-print">
          {steps.map((to) => (
            <MoveCampaign
              key={to}
              action={move}
              campaignId={id}
              from={state}
              to={to}
              plannedOpening={later}
            />
          ))}
          {untouched && (
            <FormDialog
              opener="Xóa đợt dự thảo"
              openerVariant="danger"
              title="Xóa đợt dự thảo"
              lead={
                <p>
                  “{title}” cùng nội dung, khối, nhóm chỉ tiêu và chỗ của các đơn vị trong đợt này bị xóa. Đơn
                  vị và tài khoản vẫn còn.
                </p>
              }
              action={deleteCampaign}
              hidden={{ campaignId: id }}
              submitLabel="Xóa đợt dự thảo"
              pendingLabel="Đang xóa"
            />
          )}
        </div>
      )}
    </Card>
  )
}

/** The steps of a campaign with the present one, and what that one lets people do. */
function StateLine({ state }: { state: CampaignState }) {
  const at = campaignStates.indexOf(state)
  return (
    <div className="grid gap-3">
      <ol className="flex flex-wrap gap-x-2 gap-y-2" aria-label="Các bước của đợt thi đua">
        {campaignStates.map((step, index) => (
          <li
            key={step}
            aria-current={step === state ? 'step' : undefined}
            className={classNames(
              'flex items-center gap-2 border-b-4 px-2 pb-1',
              index < at && 'border-signed text-signed',
              index === at && 'border-primary font-semibold',
              index > at && 'border-line text-muted',
            )}
          >
            <span className="figures">{index + 1}.</span> {stateNames[step]}
            {index < at && <span className="sr-only"> (đã qua)</span>}
          </li>
        ))}
      </ol>
      <p>{stateMeanings[state]}</p>
    </div>
  )
}

/** What is still missing, the needed first, each leading to where it is mended. */
export function MissingList({ missing }: { missing: Missing[] }) {
  if (missing.length === 0) {
    return (
      <Card title="Kiểm tra trước khi mở ký">
        <p>Đã đủ nội dung để mở ký.</p>
      </Card>
    )
  }
  return (
    <Card title="Còn thiếu trước khi mở ký">
      {[true, false].map((needed) => {
        const items = missing.filter((one) => one.needed === needed)
        if (items.length === 0) return null
        return (
          <div key={String(needed)} className="grid gap-1">
            <h3 className="font-semibold">{needed ? 'Bắt buộc' : 'Nên có'}</h3>
            <ul className="grid list-disc gap-1 pl-6">
              {items.map(({ what, href }) => (
                <li key={what}>
                  <Link href={href} prefetch={false} className="link">
                    {what}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </Card>
  )
}

type Transition = {
  id: number
  from: CampaignState
  to: CampaignState
  reason: string | null
  at: Date
  by: string
}

/** The steps that were taken, newest first. */
export function TransitionList({ rows }: { rows: Transition[] }) {
  return (
    <Table
      caption="Lịch sử chuyển bước"
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'at', header: 'Thời điểm', figures: true, cell: ({ at }) => formatInstant(at) },
        {
          key: 'step',
          header: 'Bước',
          rowHeader: true,
          cell: ({ from, to }) => `${stateNames[from]} → ${stateNames[to]}`,
        },
        { key: 'by', header: 'Người thực hiện', cell: ({ by }) => by },
        { key: 'reason', header: 'Lý do', cell: ({ reason }) => reason ?? '' },
      ]}
    />
  )
}
