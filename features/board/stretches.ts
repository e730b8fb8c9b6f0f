const encoder = new TextEncoder()

/**
 * JSON of a long list in stretches of `length` rows. A stretch whose rows are the same as at the last writing is not
 * packed again, so that one change costs one stretch; bytes, because joining long strings costs more than all the rest.
 */
export class Stretches<Row> {
  #rows: readonly Row[] = []
  #written: Uint8Array[] = []

  constructor(
    private readonly length: number,
    private readonly pack: (rows: readonly Row[]) => unknown,
    private readonly same: (one: Row, other: Row) => boolean = Object.is,
  ) {}

  /** The packed stretches of `rows`, each as JSON. */
  write(rows: readonly Row[]): Uint8Array[] {
    const written: Uint8Array[] = []
    for (let from = 0; from < rows.length; from += this.length) {
      const to = Math.min(from + this.length, rows.length)
      const before = this.#isSame(rows, from, to) ? this.#written[written.length] : undefined
      written.push(before ?? encoder.encode(JSON.stringify(this.pack(rows.slice(from, to)))))
    }
    this.#rows = rows
    this.#written = written
    return written
  }

  #isSame(rows: readonly Row[], from: number, to: number): boolean {
    if (this.#rows.length !== rows.length) return false
    for (let at = from; at < to; at++) if (!this.same(rows[at]!, this.#rows[at]!)) return false
    return true
  }
}
