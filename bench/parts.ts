import type { Part } from './part'

const parts = {
  signing: async () => (await import('./signing')).signing,
  proofs: async () => (await import('./proofs')).proofs,
  board: async () => (await import('./board-size')).board,
  page: async () => (await import('./page')).page,
  'sign-in': async () => (await import('./sign-in')).signIn,
  pdf: async () => (await import('./pdf')).pdf,
  exchange: async () => (await import('./exchange')).exchange,
  growth: async () => (await import('./growth')).growth,
  clone: async () => (await import('./clone')).clone,
} satisfies Record<string, () => Promise<Part>>

export type PartName = keyof typeof parts

/** In the order in which they are measured and told. */
export const partNames = Object.keys(parts) as PartName[]

export const isPartName = (name: string): name is PartName => Object.hasOwn(parts, name)

/** Loads a part, and what it measures, into this process. */
export const loadPart = (name: PartName): Promise<Part> => parts[name]()
