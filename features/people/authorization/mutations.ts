import { and, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { record } from '@/db/audit'
import { transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { authorization } from '@/db/schema/authorization'
import { findGiven } from '@/features/file/queries'
import type { Person } from '@/lib/actor'
import { refuse } from '@/lib/outcome'
import { canManage } from '../policy'
import type { AuthorizationForm, withdrawalForm } from './schema'

/** Notes that one of a unit's leaders may sign for it, by which document and between which days. */
export const giveAuthorization = (actor: Person, { accountId, fileId, ...terms }: AuthorizationForm) =>
  transaction(actor, async (tx) => {
    if (!canManage(actor, 'unit_head')) return refuse('not_allowed')
    const [leader] = await tx
      .select({ unitId: account.unitId, personId: account.personId })
      .from(account)
      .where(and(eq(account.id, accountId), eq(account.role, 'unit_head')))
    if (!leader?.unitId) return refuse('not_found')
    if (fileId && !(await findGiven(actor, fileId, 'authorization', tx))) return refuse('file_not_found')
    const { unitId, personId } = leader
    const [given] = await tx
      .insert(authorization)
      .values({ ...terms, unitId, personId, documentFileId: fileId })
      .returning({ id: authorization.id })
    await record(tx, {
      action: 'authorization.given',
      subject: 'authorization',
      subjectId: given!.id,
      detail: { accountId, authority: terms.authority, document: terms.document },
    })
    return { ok: true as const }
  })

/** Withdraws an authorization: nobody signs by it from now on, and what was signed by it stays. */
export const withdrawAuthorization = (actor: Person, { authorizationId }: z.output<typeof withdrawalForm>) =>
  transaction(actor, async (tx) => {
    if (!canManage(actor, 'unit_head')) return refuse('not_allowed')
    const [withdrawn] = await tx
      .update(authorization)
      .set({ withdrawnBy: actor.accountId, withdrawnAt: sql`now()` })
      .where(and(eq(authorization.id, authorizationId), isNull(authorization.withdrawnAt)))
      .returning()
    if (!withdrawn) return refuse('not_found')
    await record(tx, {
      action: 'authorization.withdrawn',
      subject: 'authorization',
      subjectId: authorizationId,
      detail: { authority: withdrawn.authority, document: withdrawn.document },
    })
    return { ok: true as const }
  })
