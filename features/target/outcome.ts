import type { ProposalOutcome } from '@/lib/terms'

/** What the office answers a proposal with, in words. */
export const outcomeNames: Record<ProposalOutcome, string> = {
  kept: 'Giữ nguyên mức được giao',
  adjusted: 'Điều chỉnh',
  noted: 'Ghi nhận',
}
