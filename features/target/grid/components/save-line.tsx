import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { formatTime } from '@/lib/dates'
import type { Saving } from './use-saving'

type SaveLineProps = {
  saving: Saving
  unsaved: number
  onRetry: () => void
  onDiscard: () => void
}

/** Whether what was typed is kept: always said, and never said before the server has. */
export function SaveLine({ saving, unsaved, onRetry, onDiscard }: SaveLineProps) {
  if (saving.kind === 'refused' && saving.conflicts.length === 0)
    return (
      <Notice tone="warning" title={`Chưa lưu ${unsaved} ô`} className="no-print">
        <p>{saving.message} Những gì đồng chí nhập vẫn giữ trong trang này.</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={onRetry}>Thử lại</Button>
          <Button variant="quiet" onClick={onDiscard}>
            Bỏ {unsaved} ô chưa lưu
          </Button>
        </div>
      </Notice>
    )
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
