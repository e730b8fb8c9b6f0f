import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Attachment, type SealPlace, type Template, typesetter } from './typesetter'

export type SetPaper = { pdf: Uint8Array; seal: SealPlace | null }

type PaperOrder = { template: Template; model: unknown; attachments: readonly Attachment[]; at: Date }

const attachmentName = /^[a-z0-9][a-z0-9.-]{0,60}\.(json|txt|der|pem)$/

/**
 * A document of ours as PDF/A-3b, dated `at`: `model` is all that the template prints, every character without a glyph
 * as a box. Throws RangeError on the name of an attachment, Error when the document cannot be set.
 */
export async function setPaper({ template, model, attachments, at }: PaperOrder): Promise<SetPaper> {
  const names = attachments.map(({ name }) => name)
  const wrong = names.find((name, index) => !attachmentName.test(name) || names.indexOf(name) < index)
  if (wrong !== undefined) throw new RangeError(`not a name for an attachment: ${JSON.stringify(wrong)}`)
  const glyphs = fontCoverage()
  const { pdf, seal } = await typesetter().typeset({
    template,
    model: JSON.stringify(model, (_, value) =>
      typeof value === 'string' ? printable(value, glyphs) : value,
    ),
    attachments: [...attachments],
    createdAt: Math.floor(at.getTime() / 1000),
  })
  return { pdf, seal }
}

let tinos: Set<number> | undefined

/** The four styles of Tinos cover the same characters. */
function fontCoverage(): Set<number> {
  const file = 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'
  tinos ??= coverage(readFileSync(path.join(process.cwd(), file)))
  return tinos
}

const replacement = '\u25a1'

/**
 * The characters that a TrueType font has a glyph for, from the format 4 subtable of its `cmap` (ISO/IEC 14496-22,
 * 5.2.1): those of the Basic Multilingual Plane. Throws RangeError on a file without one.
 */
export function coverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = subtable(view, cmap(view))
  const half = view.getUint16(table + 6)
  const field = (index: number, at: number) => table + 14 + index * half + (index > 0 ? 2 : 0) + at
  const covered = new Set<number>()
  for (let at = 0; at < half; at += 2) {
    const [end, start] = [view.getUint16(field(0, at)), view.getUint16(field(1, at))]
    const delta = view.getUint16(field(2, at))
    const offset = view.getUint16(field(3, at))
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0 ? code : view.getUint16(field(3, at) + offset + 2 * (code - start)) || 0x10000 - delta
      if (((glyph + delta) & 0xffff) !== 0) covered.add(code)
    }
  }
  return covered
}

/** The text with a box for every character outside `covered`, as PDF/A takes none that has no glyph. */
export function printable(text: string, covered: ReadonlySet<number>): string {
  return Array.from(text, (character) =>
    character === '\n' || covered.has(character.codePointAt(0)!) ? character : replacement,
  ).join('')
}

function cmap(view: DataView): number {
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + 16 * index
    if (view.getUint32(record) === 0x636d6170) return view.getUint32(record + 8)
  }
  throw new RangeError('the font has no cmap')
}

function subtable(view: DataView, at: number): number {
  const count = view.getUint16(at + 2)
  for (let index = 0; index < count; index++) {
    const found = at + view.getUint32(at + 8 + 8 * index)
    if (view.getUint16(found) === 4) return found
  }
  throw new RangeError('the font maps no characters by format 4')
}
