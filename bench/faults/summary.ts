import { type Kind, kinds } from './kinds'
import type { Round } from './round'

/** Nothing acknowledged was lost, doubled or badly proved, and nobody was left without an answer or misled. */
export const isClean = (rounds: Round[]): boolean =>
  rounds.every(
    ({ lost, doubled, bad, findings, misled, unanswered }) =>
      lost + doubled + bad + findings.length + misled.length + unanswered === 0,
  )

/** The run in a few lines. */
export function summaryOf(rounds: Round[], seconds: number, disks: boolean): string {
  const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0)
  const happened = (kind: Kind) => sum((round) => round.happened[kind] ?? 0)
  const recoveries = rounds.flatMap((round) => round.recoveries).sort((one, other) => one - other)
  const names = Object.entries(kinds) as [Kind, string][]
  return [
    `${sum((round) => Object.values(round.happened).reduce((a, b) => a + b, 0))} faults in ${seconds} s`,
    ...names.map(([kind, name]) => `  ${String(happened(kind)).padStart(5)}  ${name}`),
    disks ? '' : '  (a full disk needs root on Linux)',
    `acknowledged  ${sum((round) => round.acknowledged)}, in ${sum((round) => round.attempts)} attempts`,
    `lost          ${sum((round) => round.lost)}`,
    `doubled       ${sum((round) => round.doubled)}`,
    `bad           ${sum((round) => round.bad)}`,
    `unanswered    ${sum((round) => round.unanswered)}`,
    `misled        ${sum((round) => round.misled.length)}`,
    `log           ${sum((round) => round.leaves)} leaves, ${sum((round) => round.findings.length)} findings`,
    `back again    ${inMilliseconds(recoveries)}`,
    ...rounds.flatMap(({ findings }) => findings),
    ...rounds.flatMap(({ misled }) =>
      misled.map(({ unit, status, answer }) => `${unit.unitCode}: ${status} ${answer}`),
    ),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

const inMilliseconds = (sorted: number[]): string =>
  sorted.length === 0
    ? 'no process was killed'
    : `median ${Math.round(sorted[sorted.length >> 1]!)} ms, longest ${Math.round(sorted.at(-1)!)} ms, ${sorted.length} times`
