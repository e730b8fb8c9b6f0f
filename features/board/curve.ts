/** A curve in a box of 100 by 100, y downward as SVG has it, over the time from `from` to `to`. */
export type Curve = {
  from: Date
  to: Date
  path: string
  /** The same line closed along the bottom, to be filled. */
  area: string
  marks: { kind: 'opening' | 'deadline'; x: number }[]
}

type CurveInput = {
  /** When units signed, in any order. */
  signedAt: Date[]
  /** How many units there are: the height of the box. */
  all: number
  opensAt: Date | null
  closesAt: Date | null
}

const shortest = 10 * 60_000
/** From so many signatures on, steps closer together than a line is wide become one. */
const many = 500

/**
 * How many units had signed at each moment, as a step curve; null before the first signature. The curve spans
 * the signatures, at least ten minutes, and reaches out to the opening and the deadline where these are no
 * further away than the signatures are wide: a month of waiting must not press an hour of signing into a line.
 */
export function stepCurve({ signedAt, all, opensAt, closesAt }: CurveInput): Curve | null {
  const times = signedAt.map((at) => at.getTime()).sort((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined || all <= 0) return null

  const width = Math.max(last - first, shortest)
  const opening = opensAt?.getTime()
  const deadline = closesAt?.getTime()
  const from = opening !== undefined && opening <= first && first - opening <= width ? opening : first
  const end = Math.max(last, first + shortest)
  const to =
    deadline !== undefined && deadline >= last && deadline - end <= width ? Math.max(deadline, end) : end

  const grain = times.length > many ? 0.2 : 0.01
  const x = (time: number) => round(Math.round(((time - from) / (to - from)) * (100 / grain)) * grain)
  const y = (count: number) => round(100 - (count / all) * 100)
  const counts = new Map(times.map((time, index) => [x(time), index + 1]))
  const steps = [...counts].map(([at, count]) => `H${at}V${y(count)}`).join('')
  const path = `M0 100${steps}H100`
  const within = (time: number | undefined): time is number =>
    time !== undefined && time >= from && time <= to
  return {
    from: new Date(from),
    to: new Date(to),
    path,
    area: `${path}V100Z`,
    marks: [
      ...(within(opening) ? [{ kind: 'opening' as const, x: x(opening) }] : []),
      ...(within(deadline) ? [{ kind: 'deadline' as const, x: x(deadline) }] : []),
    ],
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
