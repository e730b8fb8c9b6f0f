import { execFileSync } from 'node:child_process'
import { run } from './tools'

/** A page of a PDF as a grey picture with ten dots a millimetre; `shade` is 0 for black to 255. */
export type PageImage = {
  width: number
  height: number
  shade: (x: number, y: number) => number
  ink: (x: number, y: number) => boolean
}

/** Millimetres from the page's upper left corner. */
export type Box = { left: number; top: number; right: number; bottom: number }

const dotsPerInch = 254

/** Renders one page, from 1, by poppler. */
export function pageImage(file: string, page: number): PageImage {
  const pages = ['-f', String(page), '-l', String(page), '-singlefile']
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), ...pages, file], {
    maxBuffer: 64 << 20,
  })
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'))!
  const [width, height, start] = [Number(header[1]), Number(header[2]), header[0].length]
  const shade = (x: number, y: number) => pgm[start + y * width + x]!
  return { width, height, shade, ink: (x, y) => shade(x, y) < 128 }
}

/** The words of a page with their boxes, by poppler. */
export function wordsOn(file: string, page: number): (Box & { text: string })[] {
  const html = run('pdftotext', '-bbox', '-f', String(page), '-l', String(page), file, '-')
  const words = html.matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
  )
  return [...words].map(([, left, top, right, bottom, text]) => ({
    left: millimetres(left),
    top: millimetres(top),
    right: millimetres(right),
    bottom: millimetres(bottom),
    text: text!.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  }))
}

/** Horizontal rules: runs of ink at least `length` millimetres long and at most half a millimetre high. */
export function rulesOn({ width, height, ink }: PageImage, length: number): Box[] {
  const runs: { y: number; start: number; end: number }[] = []
  for (let y = 0; y < height; y++) {
    for (let x = 0, start = 0; x <= width; x++) {
      if (x < width && ink(x, y)) continue
      if (x - start >= length * 10) runs.push({ y, start, end: x })
      start = x + 1
    }
  }
  const tops = runs.filter(
    (run) => !runs.some((other) => other.y === run.y - 1 && overlaps(other.start, other.end, run)),
  )
  return tops.map(({ y, start, end }) => ({
    left: start / 10,
    top: y / 10,
    right: end / 10,
    bottom: y / 10 + 0.5,
  }))
}

/** The bands of rows that hold ink within a box: one a line of text when no line touches the next. */
export function bandsIn({ ink }: PageImage, box: Box): [top: number, bottom: number][] {
  const bands: [number, number][] = []
  let start: number | null = null
  for (let y = dot(box.top); y <= dot(box.bottom); y++) {
    const inked = y < dot(box.bottom) && range(dot(box.left), dot(box.right)).some((x) => ink(x, y))
    if (inked) start ??= y
    else if (start !== null) {
      bands.push([start / 10, y / 10])
      start = null
    }
  }
  return bands
}

/** The ink within a box as text, one line a row of dots, cut to what is inked. */
export function glyphIn(image: PageImage, box: Box): string {
  const rows = range(dot(box.top), dot(box.bottom)).map((y) =>
    range(dot(box.left), dot(box.right))
      .map((x) => (image.ink(x, y) ? '#' : ' '))
      .join(''),
  )
  const inked = rows.filter((row) => row.includes('#'))
  const left = Math.min(...inked.map((row) => row.indexOf('#')))
  return inked.map((row) => row.slice(left).trimEnd()).join('\n')
}

const overlaps = (start: number, end: number, other: { start: number; end: number }) =>
  start < other.end && other.start < end
const millimetres = (points: string | undefined) => (Number(points) / 72) * 25.4
const dot = (mm: number) => Math.round(mm * 10)
const range = (start: number, end: number) => Array.from({ length: end - start }, (_, index) => start + index)
