import type { SigningChoice } from '@/features/pledge/authority'
import type { OwnCommitment, PledgeContent } from '@/features/pledge/queries'
import { type DecisionReference, referenceOf } from '@/features/target/decision'
import type { Figure } from '@/features/target/figure'
import type { AssignedTarget } from '@/features/target/queries'
import { canonicalBytes, sha256 } from '@/lib/canonical'
import type { Day } from '@/lib/dates'
import type { Decimal } from '@/lib/decimal'
import type { Authority, Layout } from '@/lib/terms'

export type DocumentTarget = Figure & {
  code: string
  group: string
  name: string
  revision: number
  /** The code of the decision that set this revision. */
  decision: string
  acknowledged: { by: string; at: string } | null
  proposed: { low: Decimal; high: Decimal | null; reason: string; by: string; at: string } | null
}

/** The pledge as one JSON value: days are 'YYYY-MM-DD', instants ISO 8601 in UTC, figures decimal strings. */
export type PledgeDocument = {
  format: 'giao-uoc/pledge/1'
  version: number
  layout: Layout
  day: Day
  issuingBody: { name: string; superior: string; placeName: string }
  campaign: { year: number; title: string; theme: string }
  conference: { title: string; heldOn: Day } | null
  unit: { code: string; name: string; block: string }
  legalBases: string[]
  decisions: (DecisionReference & { code: string })[]
  pledgedBefore: string
  commonContent: string[]
  targets: DocumentTarget[]
  ownTargets: (Figure & { content: string })[]
  tasks: string[]
  solutions: string[]
  commitments: string[]
  recipients: string[]
  signing: { authority: Authority; titleLines: string[]; signer: string } | null
}

export type Signing = SigningChoice & { signer: string }

/**
 * The current document of a pledge, dated `day`, to be signed in the way of `signing` (null: nobody yet).
 * The same content gives the same value; nothing in it comes from the signer's device.
 */
export function buildDocument(content: PledgeContent, signing: Signing | null, day: Day): PledgeDocument {
  const { issuingBody, campaign, conference, unit, block, commitments } = content
  const superior = block.layout === 'party' ? (issuingBody.partyBody ?? issuingBody.name) : issuingBody.name
  return {
    format: 'giao-uoc/pledge/1',
    version: (content.status.versionNumber ?? 0) + 1,
    layout: block.layout,
    day,
    issuingBody: { name: issuingBody.name, superior, placeName: issuingBody.placeName },
    campaign: { year: campaign.year, title: campaign.title, theme: campaign.theme },
    conference: conference && { title: conference.title, heldOn: conference.heldOn },
    unit: { code: unit.code, name: unit.name, block: block.name },
    legalBases: campaign.legalBases,
    decisions: decisionsOf(content),
    pledgedBefore: campaign.pledgedBefore,
    commonContent: campaign.commonContent,
    targets: content.targets.map(documentTarget),
    ownTargets: commitments.filter((own) => own.kind === 'own_target').map(ownTarget),
    tasks: contents(commitments, 'task'),
    solutions: contents(commitments, 'solution'),
    commitments: campaign.commitments,
    recipients: campaign.recipients,
    signing: signing && {
      authority: signing.authority,
      titleLines: signing.titleLines,
      signer: signing.signer,
    },
  }
}

/** The document's canonical bytes (RFC 8785) and their SHA-256: what is stored, and what is signed. */
export function freeze(document: PledgeDocument): { bytes: Uint8Array; hash: Uint8Array } {
  const bytes = canonicalBytes(document)
  return { bytes, hash: sha256(bytes) }
}

/** Reads back what `freeze` wrote. */
export const thaw = (bytes: Uint8Array): PledgeDocument => JSON.parse(new TextDecoder().decode(bytes))

function decisionsOf({ decisions, targets }: PledgeContent): PledgeDocument['decisions'] {
  const used = new Set(targets.map((row) => row.decisionCode))
  return decisions.filter((row) => used.has(row.code)).map((row) => ({ code: row.code, ...referenceOf(row) }))
}

function documentTarget(row: AssignedTarget): DocumentTarget {
  const { acknowledgedAt, acknowledgedBy, proposal } = row
  return {
    code: row.code,
    group: row.group,
    name: targetName(row),
    revision: row.revision,
    decision: row.decisionCode,
    direction: row.direction,
    low: row.low,
    high: row.high,
    measureUnit: row.measureUnit,
    acknowledged:
      acknowledgedAt && acknowledgedBy ? { by: acknowledgedBy, at: acknowledgedAt.toISOString() } : null,
    proposed: proposal && {
      low: proposal.low,
      high: proposal.high,
      reason: proposal.reason,
      by: proposal.by,
      at: proposal.at.toISOString(),
    },
  }
}

/** A target under another is named with it, so that the name can stand alone. */
const targetName = ({ name, parentName }: AssignedTarget): string =>
  parentName === null ? name : `${parentName} - ${name}`

function ownTarget({ content, direction, valueLow, valueHigh, measureUnit }: OwnCommitment) {
  if (!direction || valueLow === null || measureUnit === null) throw new Error('own target without a figure')
  return { content, direction, low: valueLow, high: valueHigh, measureUnit }
}

const contents = (commitments: readonly OwnCommitment[], kind: OwnCommitment['kind']) =>
  commitments.filter((own) => own.kind === kind).map((own) => own.content)
