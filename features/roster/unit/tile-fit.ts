/** Width of a name on a board tile, in pixels, at the narrowest that a tile becomes, and how many lines it may take. */
export const tileWidth = 160
export const tileLines = 2
/** The font of a tile's name, without its family. */
export const tileFont = '600 15px'

export type Fit = { lines: number; fits: boolean }

/** How a name breaks into lines of `tileWidth` by whole words; `measure` gives the width of a text in pixels. */
export function fitOnTile(name: string, measure: (text: string) => number): Fit {
  const words = name.split(/\s+/).filter(Boolean)
  let lines = words.length > 0 ? 1 : 0
  let line = ''
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word
    if (line && measure(longer) > tileWidth) {
      lines++
      line = word
    } else line = longer
  }
  return { lines, fits: lines <= tileLines && words.every((word) => measure(word) <= tileWidth) }
}
