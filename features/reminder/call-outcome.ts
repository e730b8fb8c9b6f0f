import type { CallOutcome } from '@/lib/terms'

/** What came of a call, in words. */
export const callOutcomeNames: Record<CallOutcome, string> = {
  will_sign: 'Hẹn sẽ ký',
  reached: 'Đã gặp',
  no_answer: 'Không nghe máy',
  wrong_number: 'Sai số',
}
