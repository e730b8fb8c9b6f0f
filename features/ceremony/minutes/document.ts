import { newestCheckpoint } from '@/db/log-store'
import { canonicalBytes, toHex } from '@/lib/canonical'
import { type CeremonyCampaign, type FrozenList, namesOf, readWitnesses } from '../queries'

/** What minutes made now say beside the list, as one JSON value: instants ISO 8601 in UTC, hashes SHA-256 in hex. */
export async function minutesOf(of: CeremonyCampaign, frozen: FrozenList, number: string | null) {
  const { conference } = of
  const [witnesses, head] = await Promise.all([readWitnesses(frozen.id), newestCheckpoint()])
  return {
    format: 'giao-uoc/minutes/1' as const,
    number,
    madeAt: new Date().toISOString(),
    ...namesOf(of),
    conference: conference && {
      title: conference.title,
      heldOn: conference.heldOn,
      startsAt: conference.startsAt.toISOString(),
      place: conference.place,
      chair: conference.chair,
      secretary: conference.secretary,
    },
    /** Of the frozen list's bytes. */
    listHash: toHex(frozen.hash),
    witnesses: witnesses.map(({ name, title, at, strength, leafIndex }) => ({
      name,
      title,
      at: at.toISOString(),
      strength,
      leafIndex,
    })),
    /** The log's newest checkpoint: how many entries, and the root of the tree; null while it is empty. */
    log: head ? { size: head.size, root: toHex(head.root) } : null,
  }
}

export type MinutesDocument = Awaited<ReturnType<typeof minutesOf>>

/** The canonical bytes (RFC 8785) that are stored and go along inside the PDF. */
export const minutesBytes = (document: MinutesDocument): Uint8Array<ArrayBuffer> => canonicalBytes(document)

/** The name that the file of a year's minutes is saved under. */
export const minutesFileName = (year: number): string => `bien-ban-le-ky-${year}.pdf`
