import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { storedFile } from '@/db/schema/file'
import type { Person } from '@/lib/actor'
import { sha256 } from '@/lib/canonical'
import type { FilePurpose } from '@/lib/terms'
import { cleanText } from '@/lib/text'
import { canKeepFile } from './policy'
import { acceptedTypes, type FileRefusal, type MediaType, maxKeptBytes } from './schema'

type Given = { purpose: FilePurpose; name: string; content: Uint8Array }

/** Keeps a file that the actor gives for a purpose; what it is, its bytes tell. The form that follows names it by id. */
export async function keepFile(actor: Person, { purpose, name, content }: Given) {
  const refusal = refusalOf(actor, purpose, content)
  if (refusal) return { ok: false as const, reason: refusal }
  return transaction(actor, (tx) => insert(tx, actor, { purpose, name, content }))
}

function refusalOf(actor: Person, purpose: FilePurpose, content: Uint8Array): FileRefusal | null {
  if (!canKeepFile(actor, purpose)) return 'not_allowed'
  if (content.length === 0) return 'empty'
  if (content.length > maxKeptBytes) return 'too_large'
  const type = mediaTypeOf(content)
  return type && acceptedTypes[purpose].includes(type) ? null : 'wrong_kind'
}

async function insert(tx: Transaction, actor: Person, { purpose, name, content }: Given) {
  const [kept] = await tx
    .insert(storedFile)
    .values({
      purpose,
      name: shownName(name),
      mediaType: mediaTypeOf(content)!,
      content,
      hash: sha256(content),
      givenBy: actor.accountId,
    })
    .returning({ id: storedFile.id, name: storedFile.name })
  await record(tx, { action: 'file.kept', subject: 'file', subjectId: kept!.id, detail: { purpose } })
  return { ok: true as const, ...kept! }
}

/** The last part of what the giver called it, without what means something to a file system. */
function shownName(name: string): string {
  const last = cleanText(name)
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\n"<>:|?*]/g, '')
    .replace(/^\.+/, '')
    .trim()
  return last.slice(-150) || 'tep'
}

const signatures: [type: MediaType, begin: readonly number[], end: RegExp][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], /%%EOF\s*$/],
  ['image/jpeg', [0xff, 0xd8, 0xff], /\xff\xd9\0*$/],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], /IEND\xae\x42\x60\x82$/],
]

/**
 * What a file is by its own bytes, whatever it is called: it begins with its kind's signature (ISO 32000-1 7.5.2,
 * ITU-T T.81 B.1.1, ISO/IEC 15948 5.2) and ends as that kind ends, so that nothing else hides behind. Null for the rest.
 */
export function mediaTypeOf(file: Uint8Array): MediaType | null {
  const kind = signatures.find(([, begin]) => begin.every((byte, at) => file[at] === byte))
  return kind?.[2].test(Buffer.from(file.subarray(-1024)).toString('latin1')) ? kind[0] : null
}
