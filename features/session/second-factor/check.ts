import { and, eq, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { account } from '@/db/schema/account'
import { secondFactor } from '@/db/schema/second-factor'
import { system } from '@/lib/actor'
import { env } from '@/lib/env'
import { openKey, sealKey } from '@/lib/sealed-key'
import { matchingStep } from './totp'

const purpose = 'giao-uoc/second-factor/v1'

export const sealFactor = (key: Uint8Array) => sealKey(key, env().NEXTAUTH_SECRET, purpose)
/** The key, by the present secret or the one before it while that is still known. */
export const openFactor = (sealed: Uint8Array) => {
  const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_BEFORE } = env()
  const open = (secret: string | undefined) => (secret ? openKey(sealed, secret, purpose) : null)
  return open(NEXTAUTH_SECRET) ?? open(NEXTAUTH_SECRET_BEFORE)
}

/** Whether an account's sign-in by password wants a code too. */
export const hasSecondFactor = async (accountId: string): Promise<boolean> =>
  (await confirmedFactor(accountId)) !== undefined

/**
 * What a code is to an account whose password was right: nothing is asked of those without a second factor. A code that is
 * taken is used up, together with all before it; none is taken while the account is locked. A key that does not open,
 * as under another session secret, takes none: an administrator sets it back.
 */
export async function checkSecondFactor(
  accountId: string,
  code: string | undefined,
  now = new Date(),
): Promise<'none' | 'needed' | 'wrong' | 'passed'> {
  const factor = await confirmedFactor(accountId)
  if (!factor) return 'none'
  if (!code) return 'needed'
  const key = openFactor(factor.sealedKey)
  const step = key && matchingStep(key, code, now, factor.lastStep)
  if (step === null) return 'wrong'
  const used = await transaction(system('sign-in'), (tx) =>
    tx
      .update(secondFactor)
      .set({ lastStep: step })
      .where(
        and(
          eq(secondFactor.accountId, accountId),
          lt(secondFactor.lastStep, step),
          sql`exists (${tx
            .select({ id: account.id })
            .from(account)
            .where(
              and(
                eq(account.id, accountId),
                or(isNull(account.lockedUntil), lte(account.lockedUntil, sql`now()`)),
              ),
            )})`,
        ),
      )
      .returning({ step: secondFactor.lastStep }),
  )
  return used.length > 0 ? 'passed' : 'wrong'
}

async function confirmedFactor(accountId: string) {
  const [found] = await db()
    .select()
    .from(secondFactor)
    .where(and(eq(secondFactor.accountId, accountId), isNotNull(secondFactor.confirmedAt)))
  return found
}
