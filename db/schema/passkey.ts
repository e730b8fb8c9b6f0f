import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { account, signInSession } from './account'
import { bytes, id, instant, keyOf, oneOf, refTo } from './columns'
import { logLeaf } from './log'
import { signature } from './pledge'

/** A credential by which a person signs in and signs. A removed one stays: signatures rest on it. */
export const passkey = pgTable(
  'passkey',
  {
    id: id(),
    accountId: refTo(() => account.id),
    credentialId: bytes().notNull().unique('passkey_credential_once'),
    /** COSE_Key bytes, as the authenticator gave them. */
    publicKey: bytes().notNull(),
    rpId: text().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    deviceType: text({ enum: ['singleDevice', 'multiDevice'] }).notNull(),
    backedUp: boolean().notNull(),
    name: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    lastUsedAt: instant(),
    removedAt: instant(),
    removedBy: uuid().references(() => account.id),
  },
  (t) => [
    index('passkey_account').on(t.accountId),
    check('passkey_device_type_known', oneOf(t.deviceType, ['singleDevice', 'multiDevice'])),
    check('passkey_credential_id_sized', sql`octet_length(${t.credentialId}) between 16 and 1023`),
    check('passkey_has_name', sql`has_ink(${t.name}) and length(${t.name}) <= 60`),
    check('passkey_removed_by_somebody', sql`num_nonnulls(${t.removedAt}, ${t.removedBy}) in (0, 2)`),
  ],
)

export const challengePurposes = ['enrol', 'sign_in', 'confirm', 'sign_pledge', 'witness_list'] as const

/** What an authenticator is asked to sign, once: the address it was asked at, and for whom where that is known. */
export const webauthnChallenge = pgTable(
  'webauthn_challenge',
  {
    id: id(),
    purpose: text({ enum: challengePurposes }).notNull(),
    challenge: bytes().notNull().unique('webauthn_challenge_once'),
    nonce: bytes().notNull(),
    origin: text().notNull(),
    rpId: text().notNull(),
    accountId: uuid().references(() => account.id),
    sessionId: uuid().references(() => signInSession.id),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    /** The one request that it was used for; that request may ask again for its answer. */
    usedFor: uuid(),
  },
  (t) => [
    index('webauthn_challenge_expiry').on(t.expiresAt),
    check('webauthn_challenge_purpose_known', oneOf(t.purpose, challengePurposes)),
    check(
      'webauthn_challenge_32_bytes',
      sql`octet_length(${t.challenge}) = 32 and octet_length(${t.nonce}) = 32`,
    ),
    check(
      'webauthn_challenge_bound',
      sql`num_nonnulls(${t.accountId}, ${t.sessionId}) = case ${t.purpose} when 'sign_in' then 0 else 2 end`,
    ),
  ],
)

/** A code that the office made once for somebody who lost their device: it lets them in to enrol a new passkey. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    id: id(),
    accountId: refTo(() => account.id),
    codeHash: bytes().notNull().unique('recovery_code_once'),
    madeBy: refTo(() => account.id),
    madeAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    /** The session that the code opened: it alone may enrol without another confirmation, and once. */
    sessionId: uuid()
      .unique('recovery_code_opens_one_session')
      .references(() => signInSession.id),
    enrolledAt: instant(),
  },
  (t) => [
    index('recovery_code_account').on(t.accountId),
    check('recovery_code_used_by_a_session', sql`num_nonnulls(${t.usedAt}, ${t.sessionId}) in (0, 2)`),
    check('recovery_code_enrols_after_use', sql`${t.enrolledAt} is null or ${t.usedAt} is not null`),
  ],
)

/** By what a signature of strength `passkey` was confirmed: the canonical bytes that an offline reader checks. */
export const signatureAssertion = pgTable(
  'signature_assertion',
  {
    signatureId: keyOf(() => signature.id),
    passkeyId: refTo(() => passkey.id),
    assertion: bytes().notNull(),
  },
  (t) => [check('signature_assertion_small', sql`octet_length(${t.assertion}) between 1 and 16384`)],
)

/** Where a passkey's enrolment and removal stand in the log, and the salts that open those leaves: erased with the person. */
export const passkeyLeaf = pgTable(
  'passkey_leaf',
  {
    leafIndex: bigint({ mode: 'number' })
      .primaryKey()
      .references(() => logLeaf.index),
    passkeyId: refTo(() => passkey.id),
    signerSalt: bytes(),
    assertionSalt: bytes(),
  },
  (t) => [index('passkey_leaf_passkey').on(t.passkeyId)],
)
