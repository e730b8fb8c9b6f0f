import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { roles } from '@/lib/actor'
import { bytes, id, instant, oneOf, refTo } from './columns'
import { unit } from './roster'

export const person = pgTable('person', {
  id: id(),
  fullName: text().notNull(),
  phone: text(),
  email: text(),
})

export const account = pgTable(
  'account',
  {
    id: id(),
    personId: refTo(() => person.id),
    username: text().notNull().unique(),
    role: text({ enum: roles }).notNull(),
    unitId: uuid().references(() => unit.id),
    title: text(),
    passwordHash: text(),
    passwordChangedAt: instant(),
    sessionVersion: integer().notNull().default(1),
    failedAttempts: integer().notNull().default(0),
    lockedUntil: instant(),
    disabledAt: instant(),
    /** The term of office, where one is known. */
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    /** What the office entered to know somebody by at the identity provider: a subject, or an address it vouches for. */
    oidcLogin: text().unique('account_oidc_login_once'),
    /** `issuer subject`, from the first use of that login on: then it alone counts, since addresses are given anew. */
    oidcSubject: text().unique('account_oidc_subject_once'),
  },
  (t) => [
    index('account_unit').on(t.unitId),
    check('account_role_known', oneOf(t.role, roles)),
    check(
      'account_unit_role_has_unit',
      sql`(${t.role} in ('unit_head', 'unit_clerk')) = (${t.unitId} is not null)`,
    ),
    check('account_head_has_title', sql`${t.role} <> 'unit_head' or ${t.title} is not null`),
    check('account_title_upper', sql`${t.title} = upper(${t.title})`),
    check('account_term_forward', sql`${t.endsOn} >= ${t.startsOn}`),
    check('account_oidc_subject_of_a_login', sql`${t.oidcSubject} is null or ${t.oidcLogin} is not null`),
    check('account_username_form', sql`${t.username} ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'`),
  ],
)

export const signInWays = ['password', 'passkey', 'recovery', 'oidc'] as const

export const signInSession = pgTable(
  'sign_in_session',
  {
    id: id(),
    accountId: refTo(() => account.id),
    sessionVersion: integer().notNull(),
    startedAt: instant().notNull().defaultNow(),
    endedAt: instant(),
    way: text({ enum: signInWays }).notNull().default('password'),
    /** When its owner last asked for something, to the minute. */
    lastSeenAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index('sign_in_session_account').on(t.accountId),
    check('sign_in_session_way_known', oneOf(t.way, signInWays)),
  ],
)

/** A link by which the owner of a new account sets the first password, once. Only the token's SHA-256 is kept. */
export const activationLink = pgTable(
  'activation_link',
  {
    id: id(),
    accountId: refTo(() => account.id),
    tokenHash: bytes().notNull().unique('activation_link_once'),
    madeBy: refTo(() => account.id),
    madeAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    withdrawnAt: instant(),
  },
  (t) => [index('activation_link_account').on(t.accountId)],
)

/** Wrong guesses by network address, in a window that opens with the first: counted for all processes together. */
export const wrongGuesses = pgTable('wrong_guesses', {
  address: text().primaryKey(),
  count: integer().notNull(),
  until: instant().notNull(),
})
