import { randomUUID } from 'node:crypto'
import { hasPasskey } from '@/features/session/passkey/queries'
import { siteOf } from '@/features/session/passkey/site'
import type { Person } from '@/lib/actor'
import { env } from '@/lib/env'
import { commitmentRow } from './commitment/row'
import { canPrepare, canSign, closesAt, isChangeable } from './policy'
import { findOwnPledge, readPledge } from './queries'
import { showPledge } from './shown-document'
import { signingStateOf } from './signing-state'

/**
 * The pledge of the actor's unit as its page shows it at `now`, at the address `origin`; null where the campaign has
 * none for the unit. Reading it counts as opening it, and keeps the documents that the signer may sign.
 */
export async function readPledgePage(actor: Person, origin: string, now: Date) {
  const own = await findOwnPledge(actor)
  const content = own && (await readPledge(actor, own.id, now))
  if (!content) return null
  const [choices, passkey] = await Promise.all([
    showPledge(actor, content, now),
    hasPasskey(actor, siteOf(origin)),
  ])
  const { pledge, unit, targets, status } = content
  const changeable = isChangeable(content)
  return {
    content,
    choices,
    status: { ...status, viewedAt: status.viewedAt ?? now },
    closesAt: closesAt(content),
    assigned: {
      pledgeId: pledge.id,
      decisions: content.decisions,
      targets,
      may: {
        acknowledge: changeable && canSign(actor, pledge),
        propose: changeable && canPrepare(actor, pledge),
      },
    },
    commitments: content.commitments.map(commitmentRow),
    signing: {
      state: signingStateOf(actor, content, choices, now),
      pledgeId: pledge.id,
      username: actor.username,
      signer: actor.name,
      unitName: unit.name,
      version: (status.versionNumber ?? 0) + 1,
      assigned: targets.length,
      idempotencyKey: randomUUID(),
      demoPassword: env().demoPassword,
      passkey,
    },
  }
}
