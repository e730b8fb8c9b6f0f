import { readFileSync } from 'node:fs'
import path from 'node:path'
import { coverage, printable } from './coverage'
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

let known: Set<number> | undefined

/** The four styles of Tinos cover the same characters. */
function fontCoverage(): Set<number> {
  const file = 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'
  known ??= coverage(readFileSync(path.join(process.cwd(), file)))
  return known
}
