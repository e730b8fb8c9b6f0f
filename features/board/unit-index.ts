const indexes = new WeakMap<readonly { code: string }[], ReadonlyMap<string, number>>()

/** The place of each unit by its code, counted once for all boards that come from one another by `replaceUnits`. */
export function unitIndex(units: readonly { code: string }[]): ReadonlyMap<string, number> {
  const index = indexes.get(units) ?? new Map(units.map(({ code }, place) => [code, place]))
  indexes.set(units, index)
  return index
}

/** `units` with those of `changed` in the places that they have by their code, and which took whose place. */
export function replaceUnits<Unit extends { code: string }>(units: Unit[], changed: Unit[]) {
  const index = unitIndex(units)
  const fresh = units.slice()
  const replaced: [before: Unit, after: Unit][] = []
  for (const unit of changed) {
    const place = index.get(unit.code)
    if (place === undefined) continue
    replaced.push([fresh[place]!, unit])
    fresh[place] = unit
  }
  indexes.set(fresh, index)
  return { units: fresh, replaced }
}
