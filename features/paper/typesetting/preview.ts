import { buildDocument, thaw } from '@/features/pledge/document'
import { isSettled } from '@/features/pledge/policy'
import { type PledgeContent, readPledge, readReceipt } from '@/features/pledge/queries'
import { choicesOf, type ShownChoice } from '@/features/pledge/shown-document'
import type { Person } from '@/lib/actor'
import { dayOf } from '@/lib/dates'
import { type PaperModel, paperModel } from './paper-model'
import { renderPaper } from './render'

/**
 * The pledge of the actor's unit as it would be printed, marked as a preview; the code of the receipt instead where it
 * stands signed. Throws when it cannot be set.
 */
export async function previewPaper(actor: Person, pledgeId: string, now = new Date()) {
  const content = await readPledge(actor, pledgeId, now)
  if (!content) return { kind: 'not_found' as const }
  const { code } = content.status
  if (code && isSettled(content)) return { kind: 'signed' as const, code }
  const [usual] = choicesOf(actor, content, now)
  const document = usual?.document ?? buildDocument(content, null, dayOf(now))
  const { pdf } = await renderPaper(document, null)
  return { kind: 'preview' as const, pdf }
}

/**
 * The paper of a pledge as a page shows it: the signed version until the unit has to sign again, else what the usual
 * choice would sign. `verifyAt` is the address of a site where codes are checked, without the code.
 */
export async function readPaper(
  actor: Person,
  content: PledgeContent,
  choices: readonly ShownChoice[],
  verifyAt: string,
  now: Date,
): Promise<PaperModel> {
  const { code } = content.status
  const signed = code && isSettled(content) ? await readReceipt(actor, code) : null
  if (!signed) return paperModel(choices[0]?.document ?? buildDocument(content, null, dayOf(now)), null)
  const address = `${verifyAt}/${code}`
  return paperModel(thaw(signed.document), { ...signed.signature, address, seal: null })
}
