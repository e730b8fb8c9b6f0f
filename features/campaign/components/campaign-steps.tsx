import { Card } from '@/components/ui/card'
import type { Person } from '@/lib/actor'
import { formatInstant } from '@/lib/dates'
import type { FormAction } from '@/lib/form'
import type { CampaignState } from '@/lib/terms'
import type { Missing } from '../missing'
import { canManageCampaigns, isEmptyDraft } from '../policy'
import { deleteRefusals } from '../refusals'
import { backBlockedBy, type MoveFacts, moveRefusal, neighbours } from '../states'
import { DeleteCampaign } from './delete-campaign'
import { MoveCampaign } from './move-campaign'
import { StateLine } from './state-line'

interface CampaignStepsProps {
  actor: Person
  move: FormAction
  campaign: { id: string; state: CampaignState; title: string; signingOpensAt: Date | null }
  facts: Pick<MoveFacts, 'signed' | 'witnessed'>
  missing: Missing[]
  contents: number
}

/** Where a campaign stands, and the steps that the office may take from there. */
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
          {untouched && <DeleteCampaign campaignId={id} title={title} />}
        </div>
      )}
    </Card>
  )
}
