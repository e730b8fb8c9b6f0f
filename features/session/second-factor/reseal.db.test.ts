import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { secondFactor } from '@/db/schema/second-factor'
import { openKey, sealKey } from '@/lib/sealed-key'
import { asSystem } from '@/tests/as-system'
import { makeWorld, password } from '@/tests/world'
import { openFactor } from './check'
import { beginSecondFactor, resealFactors } from './mutations'

const before = 'the secret that was used until today'
const purpose = 'giao-uoc/second-factor/v1'
const sealedKey = async () => (await db().select().from(secondFactor))[0]!.sealedKey
const replace = (sealed: Uint8Array) =>
  asSystem((sql) => sql`update second_factor set sealed_key = ${Buffer.from(sealed)}`)

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET_BEFORE = before
  const { office } = await makeWorld()
  expect(await beginSecondFactor(office, { kind: 'password', password })).toMatchObject({ ok: true })
})

test('a second factor of the secret before is open while that one is known, and sealed anew outlives it', async () => {
  const key = openFactor(await sealedKey())!
  await replace(sealKey(key, before, purpose))
  expect(openFactor(await sealedKey())).toEqual(key)
  expect(await resealFactors()).toEqual({ sealed: 1, unreadable: 0 })
  expect(openKey(await sealedKey(), process.env.NEXTAUTH_SECRET!, purpose)).toEqual(key)
})

test('one of another secret is left as it is and counted', async () => {
  const foreign = sealKey(new Uint8Array(20), 'a secret that nobody remembers', purpose)
  await replace(foreign)
  expect(await resealFactors()).toEqual({ sealed: 0, unreadable: 1 })
  expect(await sealedKey()).toEqual(Buffer.from(foreign))
})
