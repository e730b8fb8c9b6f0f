import { Spinner } from '@/components/ui/spinner'
import { formatTime } from '@/lib/dates'
import type { Saving } from './use-saving'

/** Whether what was typed is kept: always said, and never said before the server has. */
export function SaveLine({ saving, unsaved }: { saving: Saving; unsaved: number }) {
  return (
    <p role="status" className="flex items-center gap-2 text-muted no-print">
      {saving.kind === 'sending' && <Spinner />}
      {wordsOf(saving, unsaved)}
    </p>
  )
}

function wordsOf(saving: Saving, unsaved: number): string {
  if (saving.kind === 'sending') return 'Đang lưu…'
  if (unsaved > 0) return `Chưa lưu ${unsaved} ô`
  if (saving.kind === 'idle' && saving.savedAt) return `Đã lưu lúc ${formatTime(saving.savedAt)}`
  return 'Thay đổi được lưu tự động.'
}
