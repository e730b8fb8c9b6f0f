import { and, asc, eq, exists, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { account, activationLink, person } from '@/db/schema/account'
import { authorization } from '@/db/schema/authorization'
import { pledge } from '@/db/schema/roster'
import { secondFactor } from '@/db/schema/second-factor'
import { unitNamesNow } from '@/db/unit-names'
import { currentCampaign } from '@/features/campaign/queries'
import { readRoster } from '@/features/roster/queries'
import { mayEnrolByRecovery, readPasskeys } from '@/features/session/passkey/queries'
import { readSignIns } from '@/features/session/queries'
import { hasSecondFactor } from '@/features/session/second-factor/check'
import { isPending, isUsable } from '@/features/session/term'
import { type Person, type Role, roles } from '@/lib/actor'
import { dayOf } from '@/lib/dates'
import type { Authority } from '@/lib/terms'
import { compareByGivenName, compareVietnamese } from '@/lib/text'
import type { PersonAccount } from './account'
import { accountState } from './account'
import { readAuthorizations } from './authorization/queries'

/** What the header of a page says: the issuing body, and the unit for which the person acts. */
export async function readHeader(actor: Person | null) {
  const [current, unitName] = await Promise.all([currentCampaign(), actor && readUnitName(actor)])
  return { issuingBody: current?.issuingBody.name ?? null, unitName }
}

async function readUnitName({ unitId }: Person): Promise<string | null> {
  if (!unitId) return null
  const names = unitNamesNow()
  const [unit] = await db().select({ name: names.name }).from(names).where(eq(names.unitId, unitId))
  return unit?.name ?? null
}

/** What people see of themselves: their unit, by what they may sign, and every way in that they have. */
export async function readAccountPage(actor: Person) {
  const [unitName, authorizations, signIns, passkeys, recovery, secondFactor] = await Promise.all([
    readUnitName(actor),
    readAuthorizations(actor),
    readSignIns(actor),
    readPasskeys(actor),
    mayEnrolByRecovery(actor),
    hasSecondFactor(actor.accountId),
  ])
  return { unitName, authorizations, signIns, passkeys, recovery, secondFactor }
}

/** The people of a campaign with its blocks and units, and those of the office who go with them. */
export async function readPeoplePage(campaignId: string, officials: readonly Role[]) {
  const [{ blocks, units }, ofUnits, ofOffice] = await Promise.all([
    readRoster(campaignId),
    readPeople(campaignId),
    readOfficials(officials),
  ])
  return { blocks, units, unitPeople: ofUnits.length, people: [...ofUnits, ...ofOffice] }
}

/** The people of a campaign's units, by the roles' order and given name within a unit. */
export async function readPeople(campaignId: string) {
  const placed = db()
    .select({ one: sql`1` })
    .from(pledge)
    .where(and(eq(pledge.campaignId, campaignId), eq(pledge.unitId, account.unitId)))
  return read(exists(placed))
}

/** Those who act for no unit: witnesses, the office, administrators. */
export const readOfficials = (of: readonly Role[] = ['office', 'admin', 'witness']) =>
  read(inArray(account.role, [...of]))

/** One account, or null. */
export async function readPerson(accountId: string) {
  const [found] = await read(eq(account.id, accountId))
  return found ?? null
}

/** The heads of units whom the office may give a recovery code, by their unit's name. */
export async function readUnitHeads() {
  const names = unitNamesNow()
  const rows = await db()
    .select({ accountId: account.id, name: person.fullName, title: account.title, unitName: names.name })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .innerJoin(names, eq(names.unitId, account.unitId))
    .where(and(eq(account.role, 'unit_head'), isUsable()))
  return rows.sort((a, b) => compareVietnamese(a.unitName, b.unitName))
}

/** Every user name that is taken. */
export async function readUsernames(): Promise<Set<string>> {
  const rows = await db().select({ username: account.username }).from(account)
  return new Set(rows.map(({ username }) => username))
}

async function read(wanted: ReturnType<typeof eq>): Promise<PersonAccount[]> {
  const now = new Date()
  const today = dayOf(now)
  const names = unitNamesNow(now)
  const rows = await db()
    .select({
      accountId: account.id,
      role: account.role,
      username: account.username,
      unitId: account.unitId,
      unitName: names.name,
      fullName: person.fullName,
      phone: person.phone,
      email: person.email,
      title: account.title,
      startsOn: account.startsOn,
      endsOn: account.endsOn,
      disabledAt: account.disabledAt,
      lockedUntil: account.lockedUntil,
      pending: sql<boolean>`${isPending}`,
      secondFactor: sql<boolean>`exists (select from ${secondFactor}
        where ${secondFactor.accountId} = ${account.id} and ${secondFactor.confirmedAt} is not null)`,
      oidcLogin: account.oidcLogin,
      oidcBound: sql<boolean>`${account.oidcSubject} is not null`,
      linkUntil: sql`(select max(${activationLink.expiresAt}) from ${activationLink}
        where ${activationLink.accountId} = ${account.id} and ${activationLink.usedAt} is null
          and ${activationLink.withdrawnAt} is null and ${activationLink.expiresAt} > now())`.mapWith(
        activationLink.expiresAt,
      ),
      authorities: sql<Authority[]>`array(select ${authorization.authority} from ${authorization}
        where ${authorization.personId} = ${account.personId} and ${authorization.unitId} = ${account.unitId}
          and in_term(${authorization.startsOn}, ${authorization.endsOn}, ${authorization.withdrawnAt}, ${today}))`,
    })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(names, eq(names.unitId, account.unitId))
    .where(wanted)
    .orderBy(asc(account.username))
  return rows
    .map((row) => ({ ...row, state: accountState(row, today, now) }))
    .sort(
      (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || compareByGivenName(a.fullName, b.fullName),
    )
}
