import { buildDocument } from '@/features/pledge/document'
import { isSettled } from '@/features/pledge/policy'
import { readPledge } from '@/features/pledge/queries'
import { choicesOf } from '@/features/pledge/shown-document'
import type { Person } from '@/lib/actor'
import { dayOf } from '@/lib/dates'
import { renderPaper } from './render'

/**
 * The pledge of the actor's unit as it would be printed, marked as a preview; the code of the receipt instead where it
 * stands signed. Throws when it cannot be set.
 */
export async function previewPaper(actor: Person, pledgeId: string, now = new Date()) {
  const content = await readPledge(actor, pledgeId, now)
  if (!content) return { kind: 'not_found' as const }
  const { code } = content.standing
  if (code && isSettled(content)) return { kind: 'signed' as const, code }
  const [usual] = choicesOf(actor, content, now)
  const document = usual?.document ?? buildDocument(content, null, dayOf(now))
  const { pdf } = await renderPaper(document, null)
  return { kind: 'preview' as const, pdf }
}
