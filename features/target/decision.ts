import { type Day, formatDay } from '@/lib/dates'
import type { ListedDecision } from './decisions/queries'

export type { ListedDecision }

export type DecisionReference = {
  number: string | null
  notation: string
  issuer: string
  subject: string
  issuedOn: Day
}

type StoredDecision = Pick<ListedDecision, 'codeNumber' | 'codeNotation' | 'issuer' | 'subject' | 'issuedOn'>

/** A stored decision as it is cited. */
export const referenceOf = ({ codeNumber, codeNotation, issuer, subject, issuedOn }: StoredDecision) => ({
  number: codeNumber,
  notation: codeNotation,
  issuer,
  subject,
  issuedOn,
})

/**
 * 'số 4321/QĐ-UBND', or 'số 15-QĐ/QU' where the notation carries the stroke itself, as the Party's does. A number
 * that is not known yet reads '…'.
 */
export const decisionNumber = ({
  number,
  notation,
}: Pick<DecisionReference, 'number' | 'notation'>): string =>
  `số ${number ?? '…'}${notation.includes('/') ? '-' : '/'}${notation}`

/** 'Quyết định số 4321/QĐ-UBND ngày 21/12/2022 của …'; `dayInWords` gives the day with its word 'ngày'. */
export const decisionName = (
  decision: Omit<DecisionReference, 'subject'>,
  dayInWords = (day: Day) => `ngày ${formatDay(day)}`,
): string => `Quyết định ${decisionNumber(decision)} ${dayInWords(decision.issuedOn)} của ${decision.issuer}`

/** The name followed by what the decision is about: '… về việc giao …'. */
export const decisionInWords = (decision: DecisionReference, dayInWords?: (day: Day) => string): string =>
  `${decisionName(decision, dayInWords)} ${lowerFirst(decision.subject)}`

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
