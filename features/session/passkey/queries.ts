import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { passkey, recoveryCode } from '@/db/schema/passkey'
import type { Person } from '@/lib/actor'
import type { Site } from './site'

/** The passkeys by which the person can sign in and sign, oldest first. */
export const readPasskeys = ({ accountId }: Person) =>
  db()
    .select({
      id: passkey.id,
      name: passkey.name,
      createdAt: passkey.createdAt,
      lastUsedAt: passkey.lastUsedAt,
      backedUp: passkey.backedUp,
    })
    .from(passkey)
    .where(and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)))
    .orderBy(asc(passkey.createdAt))

/** Whether the person has a passkey that works at this site. */
export async function hasPasskey({ accountId }: Person, site: Site | null): Promise<boolean> {
  if (!site) return false
  const [found] = await db()
    .select({ id: passkey.id })
    .from(passkey)
    .where(and(eq(passkey.accountId, accountId), eq(passkey.rpId, site.rpId), isNull(passkey.removedAt)))
    .limit(1)
  return found !== undefined
}

const recoveryMinutes = 15

/** Whether a recovery code opened this very session a moment ago, and nothing has been enrolled by it yet. */
export async function mayEnrolByRecovery({ accountId, sessionId }: Person): Promise<boolean> {
  const [found] = await db()
    .select({ id: recoveryCode.id })
    .from(recoveryCode)
    .where(
      and(
        eq(recoveryCode.accountId, accountId),
        eq(recoveryCode.sessionId, sessionId),
        isNull(recoveryCode.enrolledAt),
        gt(recoveryCode.usedAt, sql`now() - make_interval(mins => ${recoveryMinutes})`),
      ),
    )
  return found !== undefined
}
