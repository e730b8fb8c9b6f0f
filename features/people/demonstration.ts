import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { account } from '@/db/schema/account'
import { block, pledge } from '@/db/schema/roster'
import { unitNamesNow } from '@/db/unit-names'
import { currentCampaign } from '@/features/campaign/queries'
import type {
  DemonstrationAccounts,
  DemonstrationUnit,
} from '@/features/session/components/demonstration-chooser'
import { isUsable } from '@/features/session/term'
import { roles } from '@/lib/actor'
import { env } from '@/lib/env'
import { roleNames } from '@/lib/vi'

/** The accounts to try the demonstration with, in the order of protocol; null outside the demonstration. */
export async function readDemonstrationAccounts(): Promise<DemonstrationAccounts | null> {
  const { demonstration, demoPassword } = env()
  const current = demonstration && demoPassword ? await currentCampaign() : null
  if (!current || !demoPassword) return null
  const [offices, people] = await Promise.all([readOffices(), readUnitPeople(current.campaign.id)])
  const blocks = new Map<string, Map<string, DemonstrationUnit>>()
  for (const { blockName, name, shortName, username, label } of people) {
    const units = blocks.get(blockName) ?? new Map<string, DemonstrationUnit>()
    const unit: DemonstrationUnit = units.get(name) ?? { name, shortName, accounts: [] }
    unit.accounts.push({ username, label })
    blocks.set(blockName, units.set(name, unit))
  }
  return {
    password: demoPassword,
    offices,
    blocks: [...blocks].map(([name, units]) => ({ name, units: [...units.values()] })),
  }
}

const readOffices = async () => {
  const rows = await db()
    .select()
    .from(account)
    .where(and(isNull(account.unitId), isNotNull(account.passwordHash), isUsable()))
    .orderBy(asc(account.username))
  return rows
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .map(({ username, role }, index, all) => {
      const before = all.slice(0, index).filter((one) => one.role === role).length
      return {
        username,
        label: before === 0 ? roleNames[role] : `${roleNames[role]} (người thứ ${before + 1})`,
      }
    })
}

const readUnitPeople = async (campaignId: string) => {
  const names = unitNamesNow()
  const rows = await db()
    .select({
      account,
      blockName: block.name,
      headTitle: pledge.headTitle,
      name: names.name,
      shortName: names.shortName,
    })
    .from(account)
    .innerJoin(pledge, and(eq(pledge.unitId, account.unitId), eq(pledge.campaignId, campaignId)))
    .innerJoin(block, eq(block.id, pledge.blockId))
    .innerJoin(names, eq(names.unitId, account.unitId))
    .where(and(isNotNull(account.passwordHash), isUsable()))
    .orderBy(asc(block.position), asc(pledge.position), asc(account.username))
  return rows.map(({ account: { username, role, title }, headTitle, ...unit }) => ({
    ...unit,
    username,
    label: role === 'unit_clerk' ? 'Chuyên viên' : title === headTitle ? 'Thủ trưởng' : inWords(title ?? ''),
  }))
}

const inWords = (title: string) => title.charAt(0) + title.slice(1).toLowerCase()
