import type { DecisionReference } from './decision'
import type { AssignedTarget, Decision } from './queries'

export type { AssignedTarget, Decision }

export type AssignedSection = {
  decision: Decision | null
  groups: { name: string; rows: { ordinal: number; target: AssignedTarget }[] }[]
}

/** Whether a row still waits for the unit's word: neither taken in nor under a proposal that is open. */
export const isOutstanding = (target: Pick<AssignedTarget, 'acknowledgedAt' | 'proposal' | 'answer'>) =>
  target.acknowledgedAt === null && !hasOpenProposal(target)

/** Whether the unit has asked for another figure and waits for the answer. */
export const hasOpenProposal = ({ proposal, answer }: Pick<AssignedTarget, 'proposal' | 'answer'>) =>
  proposal !== null && answer === null

/** The rows under the decision that first assigned them and their group, numbered through in reading order. */
export function sectionsOf(decisions: readonly Decision[], targets: readonly AssignedTarget[]) {
  const sections = new Map<string, AssignedSection>()
  targets.forEach((target, index) => {
    const decision = decisions.find(({ id }) => id === target.decisionId) ?? null
    const section = sections.get(target.decisionId) ?? { decision, groups: [] }
    sections.set(target.decisionId, section)
    const last = section.groups.at(-1)
    const row = { ordinal: index + 1, target }
    if (last?.name === target.group) last.rows.push(row)
    else section.groups.push({ name: target.group, rows: [row] })
  })
  return [...sections.values()]
}

/** A stored decision as it is cited. */
export const referenceOf = ({ codeNumber, codeNotation, ...rest }: Decision): DecisionReference => ({
  number: codeNumber,
  notation: codeNotation,
  issuer: rest.issuer,
  subject: rest.subject,
  issuedOn: rest.issuedOn,
})
