import { eq, sql } from 'drizzle-orm'
import { record } from '@/db/audit'
import { transaction } from '@/db/client'
import { pledgeVersion, signature } from '@/db/schema/pledge'
import { pledge } from '@/db/schema/roster'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { canRetrySealing } from './policy'
import { sealingChannel } from './worker'

/** Has the paper of a signature sealed now, without waiting for its next turn. */
export async function retrySealing(actor: Person, code: string) {
  if (!canRetrySealing(actor)) return refuse('not_allowed')
  return transaction(actor, async (tx) => {
    const [found] = await tx
      .select({ id: signature.id, pledgeId: pledge.id, campaignId: pledge.campaignId })
      .from(signature)
      .innerJoin(pledgeVersion, eq(pledgeVersion.id, signature.versionId))
      .innerJoin(pledge, eq(pledge.id, pledgeVersion.pledgeId))
      .where(eq(signature.code, code))
    if (!found) return refuse('not_found')
    await record(tx, {
      action: 'pledge.sealing_retried',
      subject: 'pledge',
      subjectId: found.pledgeId,
      campaignId: found.campaignId,
      detail: { code },
    })
    await tx.execute(sql`select pg_notify(${sealingChannel}, ${found.id})`)
    return { ok: true as const }
  })
}
