import { canonicalBytes } from '@/lib/canonical'
import type { Day } from '@/lib/dates'
import type { Strength } from '@/lib/terms'

/** What the minutes of a ceremony say beside the list, as one JSON value; instants ISO 8601 in UTC. */
export type MinutesDocument = {
  format: 'giao-uoc/minutes/1'
  number: string | null
  madeAt: string
  campaign: { id: string; year: number; title: string; theme: string }
  issuingBody: { name: string; superior: string; placeName: string }
  conference: {
    title: string
    heldOn: Day
    startsAt: string
    place: string | null
    chair: string | null
    secretary: string | null
  } | null
  /** SHA-256 in hex of the frozen list's bytes. */
  listHash: string
  witnesses: { name: string; title: string | null; at: string; strength: Strength; leafIndex: number }[]
  /** The log's newest checkpoint: how many entries, and the root of the tree in hex; null while it is empty. */
  log: { size: number; root: string } | null
}

/** The canonical bytes (RFC 8785) that are stored and go along inside the PDF. */
export const minutesBytes = (document: MinutesDocument): Uint8Array<ArrayBuffer> => canonicalBytes(document)

/** The name that the file of a year's minutes is saved under. */
export const minutesFileName = (year: number): string => `bien-ban-le-ky-${year}.pdf`
