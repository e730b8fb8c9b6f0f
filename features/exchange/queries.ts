import { asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db, type Reader } from '@/db/client'
import { account, person } from '@/db/schema/account'
import { campaign } from '@/db/schema/campaign'
import { importBatch } from '@/db/schema/exchange'

/** Imports of a campaign, newest first; those of one transaction bear the same instant. */
export const listImports = (campaignId: string, reader: Reader = db()) => {
  const undoer = alias(person, 'undoer')
  const undoing = alias(account, 'undoing')
  return reader
    .select({
      id: importBatch.id,
      kind: importBatch.kind,
      fileName: importBatch.fileName,
      rows: importBatch.rows,
      madeAt: importBatch.madeAt,
      madeBy: person.fullName,
      undoneAt: importBatch.undoneAt,
      undoneBy: undoer.fullName,
    })
    .from(importBatch)
    .innerJoin(account, eq(account.id, importBatch.madeBy))
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(undoing, eq(undoing.id, importBatch.undoneBy))
    .leftJoin(undoer, eq(undoer.id, undoing.personId))
    .where(eq(importBatch.campaignId, campaignId))
    .orderBy(desc(importBatch.madeAt), asc(importBatch.kind))
    .limit(200)
}

/** A campaign by its id, for what is done to it by address of the exchange. */
export async function findCampaign(campaignId: string, reader: Reader = db()) {
  const [found] = await reader.select().from(campaign).where(eq(campaign.id, campaignId))
  return found ?? null
}
