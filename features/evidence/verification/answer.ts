import { signatureClaim } from '@/lib/vi'
import { verdictInWords } from './in-words'
import type { Verdict } from './verdict'

const statuses: Record<Verdict['kind'], number> = {
  valid: 200,
  superseded: 200,
  revoked: 200,
  paper: 200,
  unknown: 404,
  malformed: 400,
  wrong_check: 400,
}

/**
 * The verdict as a program is told it, with the status of the answer: `verdict`, `message` in Vietnamese, and where a
 * signature was found its facts; instants in ISO 8601 (UTC), places in the log from 0.
 */
export function answerVerdict(verdict: Verdict): { status: number; body: Record<string, unknown> } {
  const { title, text } = verdictInWords(verdict)
  const told = { verdict: verdict.kind, message: `${title}. ${text}` }
  const found = 'signature' in verdict && { ...verdict.signature, claim: signatureClaim }
  return { status: statuses[verdict.kind], body: { ...told, ...found } }
}
