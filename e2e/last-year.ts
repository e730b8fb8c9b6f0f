import { and, eq } from 'drizzle-orm'
import { transaction } from '@/db/client'
import { campaign } from '@/db/schema/campaign'
import { block, pledge, unit } from '@/db/schema/roster'
import { assignment, assignmentRevision, decision, target, targetGroup } from '@/db/schema/target'
import { system } from '@/lib/actor'

/** An archived campaign of 2022 in which one unit was assigned one target of 2023, at the figure of 2023. */
export const addLastYear = (unitCode: string, targetCode: string) =>
  transaction(system('test'), async (tx) => {
    const [of2023] = await tx
      .select({ target, decision, group: targetGroup, block, pledge, campaign })
      .from(assignment)
      .innerJoin(target, eq(target.id, assignment.targetId))
      .innerJoin(decision, eq(decision.id, target.decisionId))
      .innerJoin(targetGroup, eq(targetGroup.id, target.groupId))
      .innerJoin(pledge, eq(pledge.id, assignment.pledgeId))
      .innerJoin(block, eq(block.id, pledge.blockId))
      .innerJoin(unit, eq(unit.id, pledge.unitId))
      .innerJoin(campaign, eq(campaign.id, target.campaignId))
      .where(and(eq(unit.code, unitCode), eq(target.code, targetCode), eq(campaign.year, 2023)))
    if (!of2023) throw new Error(`${unitCode} has no ${targetCode} in 2023`)
    const [archived] = await tx
      .insert(campaign)
      .values({
        issuingBodyId: of2023.campaign.issuingBodyId,
        year: 2022,
        title: 'Giao ước thi đua năm 2022',
        theme: of2023.campaign.theme,
        state: 'archived',
        pledgedBefore: of2023.campaign.pledgedBefore,
      })
      .returning()
    const of2022 = { id: undefined, campaignId: archived!.id }
    const [issued] = await tx
      .insert(decision)
      .values({ ...of2023.decision, ...of2022, fileId: null, issuedOn: '2021-12-21' })
      .returning()
    const [group] = await tx
      .insert(targetGroup)
      .values({ ...of2023.group, ...of2022 })
      .returning()
    const [aim] = await tx
      .insert(target)
      .values({
        ...of2023.target,
        ...of2022,
        decisionId: issued!.id,
        groupId: group!.id,
        parentId: null,
      })
      .returning()
    const [place] = await tx
      .insert(block)
      .values({ ...of2023.block, ...of2022 })
      .returning()
    const [own] = await tx
      .insert(pledge)
      .values({
        ...of2022,
        unitId: of2023.pledge.unitId,
        blockId: place!.id,
        position: 1,
        headTitle: of2023.pledge.headTitle,
      })
      .returning()
    const [given] = await tx
      .insert(assignment)
      .values({ ...of2022, targetId: aim!.id, pledgeId: own!.id })
      .returning()
    await tx.insert(assignmentRevision).values({
      assignmentId: given!.id,
      revision: 1,
      valueLow: aim!.valueLow,
      valueHigh: aim!.valueHigh,
      decisionId: issued!.id,
    })
  })
