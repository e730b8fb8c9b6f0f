const known = new WeakMap<readonly { code: string }[], ReadonlyMap<string, number>>()

/** Where each unit stands, by its code: counted once for all boards that come from one another by `replaceUnits`. */
export function placesOf(units: readonly { code: string }[]): ReadonlyMap<string, number> {
  const places = known.get(units) ?? new Map(units.map(({ code }, place) => [code, place]))
  known.set(units, places)
  return places
}

/** `units` with those of `changed` in the places that they have by their code, and which took whose place. */
export function replaceUnits<Unit extends { code: string }>(units: Unit[], changed: Unit[]) {
  const places = placesOf(units)
  const fresh = units.slice()
  const replaced: [before: Unit, after: Unit][] = []
  for (const unit of changed) {
    const place = places.get(unit.code)
    if (place === undefined) continue
    replaced.push([fresh[place]!, unit])
    fresh[place] = unit
  }
  known.set(fresh, places)
  return { units: fresh, replaced }
}
