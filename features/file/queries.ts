import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { account } from '@/db/schema/account'
import { storedFile } from '@/db/schema/file'
import { paperSignature } from '@/db/schema/pledge'
import { pledge } from '@/db/schema/roster'
import { decision } from '@/db/schema/target'
import type { Person } from '@/lib/actor'
import type { FilePurpose } from '@/lib/terms'
import { readsEveryFile } from './policy'

/** A file that this person gave for this purpose, as a form may name it; null for any other. */
export async function findGiven(actor: Person, id: string, purpose: FilePurpose, reader: Reader = db()) {
  const [found] = await reader
    .select({ id: storedFile.id, name: storedFile.name, hash: storedFile.hash })
    .from(storedFile)
    .where(
      and(eq(storedFile.id, id), eq(storedFile.purpose, purpose), eq(storedFile.givenBy, actor.accountId)),
    )
  return found ?? null
}

/** A kept file with its bytes, as far as the actor may see it: of one's own unit, or a published decision. */
export async function readFile(actor: Person, id: string, reader: Reader = db()) {
  const visible = readsEveryFile(actor) ? sql`true` : or(isOfUnit(actor), isPublishedDecision())
  const [found] = await reader
    .select({ name: storedFile.name, mediaType: storedFile.mediaType, content: storedFile.content })
    .from(storedFile)
    .where(and(eq(storedFile.id, id), visible))
  return found ?? null
}

const isOfUnit = ({ unitId }: Person) =>
  unitId === null
    ? isNull(storedFile.id)
    : sql`(exists (select from ${account} where ${account.id} = ${storedFile.givenBy} and ${account.unitId} = ${unitId})
        or exists (select from ${paperSignature} join ${pledge} on ${pledge.id} = ${paperSignature.pledgeId}
                    where ${paperSignature.scanFileId} = ${storedFile.id} and ${pledge.unitId} = ${unitId}))`

const isPublishedDecision = () =>
  sql`exists (select from ${decision} where ${decision.fileId} = ${storedFile.id} and ${decision.publishedAt} is not null)`
