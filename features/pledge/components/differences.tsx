import type { Difference } from '../difference'

/** Old and new of everything that moved since the signer opened the page. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {differences.map(({ what, before, after }) => (
        <li key={`${what} ${before} ${after}`}>
          <span className="font-semibold">{what}</span>
          {(before || after) && ': '}
          {before && <del className="figures">{before}</del>}
          {before && after && ' → '}
          {after && <ins className="figures font-semibold no-underline">{after}</ins>}
        </li>
      ))}
    </ul>
  )
}
