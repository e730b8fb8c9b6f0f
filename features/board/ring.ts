/** The most recent entries of a numbered row without gaps, for viewers that missed some. */
export class Ring<Entry> {
  #entries: Entry[] = []
  /** Number of the newest entry, or of what the row began after. */
  #last: number

  constructor(
    private readonly size: number,
    after = 0,
  ) {
    this.#last = after
  }

  /** Adds the entry that follows the newest one. */
  push(entry: Entry): void {
    this.#entries.push(entry)
    this.#last += 1
    if (this.#entries.length > this.size) this.#entries.shift()
  }

  /** Forgets every entry; the next one follows `number`. */
  restart(number: number): void {
    this.#entries = []
    this.#last = number
  }

  /** The entries after the one with `number`, oldest first; null when some of them are forgotten or never were. */
  after(number: number): Entry[] | null {
    const missed = this.#last - number
    if (missed < 0 || missed > this.#entries.length) return null
    return this.#entries.slice(this.#entries.length - missed)
  }
}
