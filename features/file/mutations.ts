import { record } from '@/db/audit'
import { type Transaction, transaction } from '@/db/client'
import { storedFile } from '@/db/schema/file'
import type { Person } from '@/lib/actor'
import { sha256 } from '@/lib/canonical'
import type { FilePurpose } from '@/lib/terms'
import { cleanText } from '@/lib/text'
import { mediaTypeOf } from './media-type'
import { canKeepFile } from './policy'
import { acceptedTypes, maxKeptBytes } from './schema'

export type FileRefusal = 'not_allowed' | 'empty' | 'too_large' | 'wrong_kind'

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
