/** Names and their values, side by side where there is room. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="figures mb-2 font-semibold sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
