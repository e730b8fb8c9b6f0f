import type { statusOf } from '@/features/board/status'
import { canonicalBytes, sha256 } from '@/lib/canonical'
import { type Day, formatDay } from '@/lib/dates'
import type { Strength } from '@/lib/terms'

/** A unit's status on the list: signed in one of three ways, or one of the exceptions that the list names. */
export type ListStatus = 'signed' | 'resigned' | 'paper' | 'resign_needed' | 'revoked' | 'not_signed'

export type ListedUnit = {
  code: string
  name: string
  status: ListStatus
  /** The newest electronic signature, also one that is no longer valid. */
  signature: {
    code: string
    version: number
    documentHash: string
    signer: string
    titleLines: string[]
    signedAt: string
    strength: Strength
  } | null
  /** The newest sheet of paper. */
  paper: { signedOn: Day; signer: string; titleLines: string[] } | null
}

/** How many units, in all and by the ways to have signed or not. */
export type ListCounts = ReturnType<typeof countUnits>

export type ListedBlock = { code: string; name: string; counts: ListCounts; units: ListedUnit[] }

/** Who had signed when a campaign was locked, as one JSON value: days are 'YYYY-MM-DD', instants ISO 8601 in UTC. */
export type SigningList = {
  format: 'giao-uoc/signing-list/1'
  campaign: { id: string; year: number; title: string; theme: string }
  issuingBody: { name: string; superior: string; placeName: string }
  conference: { title: string; heldOn: Day } | null
  frozenAt: string
  counts: ListCounts
  /** The codes of the units that have not signed, in the order of protocol. */
  exceptions: { notSigned: string[]; resignNeeded: string[]; revoked: string[] }
  blocks: ListedBlock[]
}

/** What the database says, before it is counted; blocks and units in the order of protocol. */
export type ListContent = Pick<SigningList, 'campaign' | 'issuingBody' | 'conference'> & {
  blocks: { code: string; name: string; units: ListedUnit[] }[]
}

/** The list of `content`, counted, as of `frozenAt`. The same input gives the same value. */
export function buildList({ blocks, ...head }: ListContent, frozenAt: Date): SigningList {
  const units = blocks.flatMap((block) => block.units)
  const codesOf = (status: ListStatus) =>
    units.filter((unit) => unit.status === status).map(({ code }) => code)
  return {
    format: 'giao-uoc/signing-list/1',
    ...head,
    frozenAt: frozenAt.toISOString(),
    counts: countUnits(units),
    exceptions: {
      notSigned: codesOf('not_signed'),
      resignNeeded: codesOf('resign_needed'),
      revoked: codesOf('revoked'),
    },
    blocks: blocks.map(({ code, name, units }) => ({ code, name, counts: countUnits(units), units })),
  }
}

/** The list's canonical bytes (RFC 8785) and their SHA-256: what is stored, and what witnesses confirm. */
export function freeze(list: SigningList): { bytes: Uint8Array<ArrayBuffer>; hash: Uint8Array<ArrayBuffer> } {
  const bytes = canonicalBytes(list)
  return { bytes, hash: sha256(bytes) }
}

/** Reads a stored list back. */
export const thaw = (bytes: Uint8Array): SigningList => JSON.parse(new TextDecoder().decode(bytes))

/** A unit's status on the list, from its status on the board and what came of its newest signature. */
export function listStatusOf(
  status: ReturnType<typeof statusOf>,
  { revokedAt, paperRecordedAt }: { revokedAt: Date | null; paperRecordedAt: Date | null },
): ListStatus {
  switch (status) {
    case 'signed':
    case 'resigned':
    case 'paper':
      return status
    case 'resign_needed': {
      const revoked = revokedAt !== null && (paperRecordedAt === null || paperRecordedAt < revokedAt)
      return revoked ? 'revoked' : 'resign_needed'
    }
    default:
      return 'not_signed'
  }
}

/** How many units of these counts have signed, in whatever way. */
export const signedOf = ({ electronic, paper }: Pick<ListCounts, 'electronic' | 'paper'>): number =>
  electronic + paper

export const listStatusNames: Record<ListStatus, string> = {
  signed: 'Đã ký',
  resigned: 'Đã ký lại',
  paper: 'Ký bản giấy',
  resign_needed: 'Cần ký lại',
  revoked: 'Chữ ký bị thu hồi',
  not_signed: 'Chưa ký',
}

const kinds = ['not_signed', 'resign_needed', 'revoked', 'paper'] as const

export type ExceptionGroup = { status: (typeof kinds)[number]; title: string; units: string[] }

/** What a list has beside electronic signatures, kind by kind: the names of the units, paper with its day. */
export const exceptionsOf = ({ blocks }: Pick<SigningList, 'blocks'>): ExceptionGroup[] =>
  kinds.flatMap((status) => {
    const units = blocks
      .flatMap((block) => block.units)
      .filter((unit) => unit.status === status)
      .map(({ name, paper }) => (status === 'paper' ? `${name} (ngày ${formatDay(paper!.signedOn)})` : name))
    return units.length > 0 ? [{ status, title: listStatusNames[status], units }] : []
  })

function countUnits(units: readonly ListedUnit[]) {
  const count = (...statuses: ListStatus[]) => units.filter(({ status }) => statuses.includes(status)).length
  return {
    units: units.length,
    electronic: count('signed', 'resigned'),
    paper: count('paper'),
    resignNeeded: count('resign_needed'),
    revoked: count('revoked'),
    notSigned: count('not_signed'),
  }
}
