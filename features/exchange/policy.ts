import { canManageCampaigns } from '@/features/campaign/policy'
import { isOpenFor } from '@/features/campaign/states'
import type { Person } from '@/lib/actor'
import type { CampaignState } from '@/lib/terms'

export const maxWorkbookBytes = 20 * 1024 * 1024

/** How long an import may be taken back. */
const undoHours = 24

/** The office exports sheets at any time. */
export const canExport = (actor: Person): boolean => canManageCampaigns(actor)

/** The office imports sheets until the list is locked. */
export const canImport = (actor: Person, state: CampaignState): boolean =>
  canManageCampaigns(actor) && isOpenFor('edit', state)

/** An import is taken back within a day, once. */
export const isUndoable = (batch: { madeAt: Date; undoneAt: Date | null }, now = new Date()): boolean =>
  batch.undoneAt === null && now.getTime() - batch.madeAt.getTime() < undoHours * 3_600_000
