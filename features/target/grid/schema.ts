import { z } from 'zod'
import { isDecimal } from '@/lib/decimal'

const figure = z.string().max(40).refine(isDecimal)
const cell = z.strictObject({ low: figure, high: figure.nullable() }).nullable()
const place = z.int().min(0)

/** The changed cells of a grid, by where they stand in its units and targets, each with the figure it was shown with. */
export const gridInput = z
  .strictObject({
    campaignId: z.uuid(),
    decisionId: z.uuid(),
    pledgeIds: z.array(z.uuid()).max(1000),
    targetIds: z.array(z.uuid()).max(1000),
    changes: z
      .array(z.strictObject({ row: place, col: place, before: cell, value: cell }))
      .min(1)
      .max(20_000),
  })
  .refine(({ pledgeIds, targetIds, changes }) =>
    changes.every(({ row, col }) => row < pledgeIds.length && col < targetIds.length),
  )
export type GridInput = z.output<typeof gridInput>

/** Which cells a grid holds: of what decision, in the order of its units and targets. */
export type GridPlaceIds = Omit<GridInput, 'changes'>

export type GridAddress = Record<string, string | string[] | undefined>

/** Which grid a page's address asks for; what it does not say, or says wrongly, is left open. */
export const gridPlace = z.object({
  decision: z.string().optional().catch(undefined),
  block: z.string().optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type GridPlace = z.output<typeof gridPlace>
