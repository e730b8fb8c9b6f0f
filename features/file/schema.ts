import { z } from 'zod'
import { type FilePurpose, filePurposes } from '@/lib/terms'

/** Largest file that is kept, in bytes; scripts/server/body-cap.ts lets as much through. */
export const maxKeptBytes = 20 * 1024 * 1024

export const uploadFields = z.strictObject({ purpose: z.enum(filePurposes) })

/** What a browser's chooser offers for each purpose. */
export const acceptedTypes: Record<FilePurpose, readonly MediaType[]> = {
  decision: ['application/pdf'],
  authorization: ['application/pdf', 'image/jpeg', 'image/png'],
  paper_scan: ['application/pdf', 'image/jpeg', 'image/png'],
  result: ['application/pdf', 'image/jpeg', 'image/png'],
}

export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type MediaType = (typeof mediaTypes)[number]
