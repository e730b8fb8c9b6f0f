import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { allocations, directions, layouts } from '@/lib/terms'

const figure = z.string().regex(/^\d+(\.\d+)?$/)

const demonstration = z.object({
  issuing_body: z.object({
    name: z.string(),
    short_name: z.string(),
    parent_name: z.string(),
    place_name: z.string(),
    party_body: z.string(),
    party_standing_body: z.string(),
  }),
  campaign: z.object({
    year: z.number().int(),
    title: z.string(),
    theme: z.string(),
    conference: z.object({
      title: z.string(),
      date: z.iso.date(),
      starts_at: z.iso.datetime({ offset: true }),
    }),
    occasions: z.array(z.string()),
  }),
  blocks: z.array(z.object({ code: z.string(), name: z.string(), order: z.number().int() })),
  units: z.array(
    z.object({
      code: z.string(),
      block: z.string(),
      name: z.string(),
      short_name: z.string(),
      head_title: z.string(),
      order: z.number().int(),
    }),
  ),
  decisions: z.array(
    z.object({
      code: z.string(),
      issuer: z.string(),
      layout: z.enum(layouts),
      subject: z.string(),
      code_notation: z.string(),
      code_number: z.string(),
      issued_on: z.iso.date(),
    }),
  ),
  targets: z.array(
    z.object({
      code: z.string(),
      decision: z.string(),
      group: z.string(),
      name: z.string(),
      measure_unit: z.string(),
      direction: z.enum(directions),
      value_low: figure,
      value_high: figure.nullable(),
      parent: z.string().nullable(),
      rollup: z.literal('sum').nullable(),
      allocation: z.enum(allocations),
    }),
  ),
  assignments: z.array(
    z.object({ target: z.string(), unit: z.string(), value_low: figure, value_high: figure.nullable() }),
  ),
})

export type Demonstration = z.infer<typeof demonstration>

/** The conference of 21/12/2022 as data. Throws a ZodError where the file is not of that form. */
export const readDemonstration = async (): Promise<Demonstration> =>
  demonstration.parse(JSON.parse(await readFile('db/seed/nam-tu-liem-2023.json', 'utf8')))
