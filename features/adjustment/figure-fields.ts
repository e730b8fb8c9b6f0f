type TypedFigure = { baseRevisionId: string; low: string; high: string }

/** The figures that a form carries as `low:<revision>` and `high:<revision>`; what was left empty stays as it is. */
export function figuresIn(form: FormData): TypedFigure[] {
  if (!(form instanceof FormData)) return []
  const textOf = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return [...new Set(form.keys())]
    .filter((name) => name.startsWith('low:'))
    .map((name) => name.slice('low:'.length))
    .map((id) => ({ baseRevisionId: id, low: textOf(`low:${id}`), high: textOf(`high:${id}`) }))
    .filter(({ low, high }) => low.trim() !== '' || high.trim() !== '')
}

/** The form's name of what a schema refused: 'figures.0.low' is `low:<revision>`. */
export function fieldOf(path: string, figures: readonly TypedFigure[]): string {
  const [list, index, end] = path.split('.')
  const figure = list === 'figures' ? figures[Number(index)] : undefined
  return figure && end ? `${end}:${figure.baseRevisionId}` : path
}
