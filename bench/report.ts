import { median } from './load'
import type { Told } from './part-program'
import { figure, withUnit } from './row'

/** All parts as a page: the goals of each, below them what they are made of, medians with every round beside them. */
export function reportOf(parts: Told[], remarks: string[]): string {
  const machine = parts.find((part) => part.machine.length > 0)?.machine ?? []
  return `# The goals, measured

Written by \`npm run bench\`: medians of the rounds shown, everything in one run on one machine, load generators included.

${[...machine, ...remarks].map((line) => `- ${line}`).join('\n')}

| work | measured | goal | |
| --- | --- | --- | --- |
${parts.flatMap(({ rows }) => rows.map(goalLine)).join('\n')}

${parts.map(sectionOf).join('\n')}`
}

const goalLine = ({ work, measured, goal, met, reason }: Told['rows'][number]) =>
  `| ${work} | ${measured} | ${goal} | ${met ? 'met' : `**missed**${reason ? `: ${reason}` : ''}`} |`

const sectionOf = ({ title, how, figures }: Told) => `## ${title}

${how}

| what it is made of | median | rounds |
| --- | --- | --- |
${figures.map(figureLine).join('\n')}
`

const figureLine = ({ what, rounds, unit }: Told['figures'][number]) =>
  `| ${what} | ${withUnit(median(rounds), unit)} | ${rounds.map(figure).join(' · ')} |`
