import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type SaveRefusedProps = { message: string; unsaved: number; onRetry: () => void; onDiscard: () => void }

/** Why the server did not keep what was typed, which stays in the page until it is sent again or given up. */
export function SaveRefused({ message, unsaved, onRetry, onDiscard }: SaveRefusedProps) {
  return (
    <Notice tone="warning" title={`Chưa lưu ${unsaved} ô`} className="no-print">
      <p>{message} Những gì đồng chí nhập vẫn giữ trong trang này.</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onRetry}>Thử lại</Button>
        <Button variant="quiet" onClick={onDiscard}>
          Bỏ {unsaved} ô chưa lưu
        </Button>
      </div>
    </Notice>
  )
}
