import { and, asc, desc, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { anyOf } from '@/db/any-of'
import { db, type Reader } from '@/db/client'
import { hallScreen } from '@/db/schema/board'
import { campaign } from '@/db/schema/campaign'
import { pledgeStatus } from '@/db/schema/pledge-status'
import { block, pledge, unit, unitName } from '@/db/schema/roster'
import type { CurrentCampaign } from '@/features/campaign/queries'
import { liveSessions } from '@/features/session/queries'
import { dayOf } from '@/lib/dates'
import { hashToken } from '@/lib/token'
import type { BoardContent, BoardUnit } from './board'
import { isOverdue, phaseOf, statusOf } from './status'
import type { Pass } from './stream'

/** The whole board of a campaign. Blocks without units are left out. */
export async function readBoard(reader: Reader, current: CurrentCampaign): Promise<BoardContent> {
  const { campaign: row, conference, issuingBody } = current
  const rows = await selectUnits(reader).where(eq(pledge.campaignId, row.id)).orderBy(asc(pledge.position))
  const blocks = new Map(rows.map((row) => [row.block.code, row.block]))
  return {
    campaign: {
      id: row.id,
      year: row.year,
      title: row.title,
      theme: row.theme,
      issuingBody: issuingBody.name,
      conference: conference?.title ?? null,
      phase: phaseOf(row, new Date()),
      opensAt: row.signingOpensAt?.toISOString() ?? null,
      closesAt: row.signingClosesAt?.toISOString() ?? null,
    },
    blocks: [...blocks.values()]
      .sort((a, b) => a.position - b.position)
      .map(({ code, name }) => ({ code, name })),
    units: rows.map(toUnit),
  }
}

/** The units of these pledges, as far as they are of this campaign. */
export async function readUnits(
  reader: Reader,
  campaignId: string,
  pledgeIds: string[],
): Promise<BoardUnit[]> {
  const rows = await selectUnits(reader).where(
    and(
      eq(pledge.campaignId, campaignId),
      anyOf(pledge.id, pledgeIds),
      // Asked again of the view, or Postgres may work out the status of every unit of a large campaign.
      anyOf(pledgeStatus.pledgeId, pledgeIds),
    ),
  )
  return rows.map(toUnit)
}

/**
 * Whether a deadline of one of the campaign's units passed, or its signing began, after `since`, in
 * milliseconds since 1970.
 */
export async function hasFallenDue(
  campaignId: string,
  since: number,
  reader: Reader = db(),
): Promise<boolean> {
  const passed = (moment: SQL) => sql`${moment} > to_timestamp(${since / 1000}) and ${moment} <= now()`
  const [due] = await reader
    .select({ id: pledge.id })
    .from(pledge)
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .where(
      and(
        eq(pledge.campaignId, campaignId),
        or(
          passed(sql`coalesce(${pledge.deadlineAt}, ${campaign.signingClosesAt})`),
          passed(sql`${campaign.signingOpensAt}`),
        ),
      ),
    )
    .limit(1)
  return due !== undefined
}

/** The addresses of hall screens that are not withdrawn, the newest first. */
export const liveHallScreens = (campaignId: string, reader: Reader = db()) =>
  reader
    .select({ id: hallScreen.id, madeAt: hallScreen.madeAt })
    .from(hallScreen)
    .where(and(eq(hallScreen.campaignId, campaignId), isNull(hallScreen.withdrawnAt)))
    .orderBy(desc(hallScreen.madeAt))

/** The hall screen that `token` opens, or null when there is none or it was withdrawn. */
export async function hallScreenOfToken(token: string, reader: Reader = db()) {
  const [screen] = await reader
    .select({ id: hallScreen.id, campaignId: hallScreen.campaignId })
    .from(hallScreen)
    .where(and(eq(hallScreen.tokenHash, hashToken(token)), isNull(hallScreen.withdrawnAt)))
  return screen ?? null
}

/** Which of these passes still let their viewers in: the session or the screen of each has not ended. */
export async function currentPasses(passes: Pass[], reader: Reader = db()): Promise<ReadonlySet<Pass>> {
  const ids = (kind: string) =>
    passes.filter((pass) => pass.startsWith(kind)).map((pass) => pass.slice(kind.length))
  const [sessions, screens] = await Promise.all([
    liveSessions(ids('session:')),
    reader
      .select({ id: hallScreen.id })
      .from(hallScreen)
      .where(and(anyOf(hallScreen.id, ids('screen:')), isNull(hallScreen.withdrawnAt))),
  ])
  return new Set<Pass>([
    ...sessions.map((id): Pass => `session:${id}`),
    ...screens.map(({ id }): Pass => `screen:${id}`),
  ])
}

const selectUnits = (reader: Reader) => {
  const named = reader
    .select({ name: unitName.name, shortName: unitName.shortName })
    .from(unitName)
    .where(and(eq(unitName.unitId, pledge.unitId), lte(unitName.validFrom, dayOf(new Date()))))
    .orderBy(desc(unitName.validFrom))
    .limit(1)
    .as('named')
  return reader
    .select({
      code: unit.code,
      name: sql<string>`coalesce(${named.name}, ${unit.code})`,
      shortName: sql<string>`coalesce(${named.shortName}, ${unit.code})`,
      block: { code: block.code, name: block.name, position: block.position },
      deadlineAt: pledge.deadlineAt,
      closesAt: campaign.signingClosesAt,
      facts: {
        assigned: pledgeStatus.assigned,
        acknowledged: pledgeStatus.acknowledged,
        proposed: pledgeStatus.proposed,
        viewedAt: pledgeStatus.viewedAt,
        versionNumber: pledgeStatus.versionNumber,
        needsResigning: pledgeStatus.needsResigning,
        paperSignedOn: pledgeStatus.paperSignedOn,
        paperRecordedAt: pledgeStatus.paperRecordedAt,
        paperSignerName: pledgeStatus.paperSignerName,
        paperTitleLines: pledgeStatus.paperTitleLines,
        signedAt: pledgeStatus.signedAt,
        signerName: pledgeStatus.signerName,
        titleLines: pledgeStatus.titleLines,
      },
    })
    .from(pledge)
    .innerJoin(campaign, eq(campaign.id, pledge.campaignId))
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(unit, eq(unit.id, pledge.unitId))
    .innerJoin(pledgeStatus, eq(pledgeStatus.pledgeId, pledge.id))
    .leftJoinLateral(named, sql`true`)
    .$dynamic()
}

type Row = Awaited<ReturnType<typeof selectUnits>>[number]

function toUnit({ code, name, shortName, block, deadlineAt, closesAt, facts }: Row): BoardUnit {
  const status = statusOf(facts)
  const [signedAt, signerName, titleLines] =
    status === 'paper'
      ? [facts.paperRecordedAt, facts.paperSignerName, facts.paperTitleLines]
      : [facts.signedAt, facts.signerName, facts.titleLines]
  return {
    code,
    name,
    shortName,
    block: block.code,
    status,
    overdue: isOverdue(status, deadlineAt ?? closesAt, new Date()),
    signedAt: signedAt?.toISOString() ?? null,
    signerName,
    signerTitle: titleLines?.join(', ') ?? null,
    assigned: facts.assigned,
    acknowledged: facts.acknowledged,
    proposed: facts.proposed,
  }
}
