import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Pasted, Refused } from '../clipboard'

type PasteResultProps = {
  pasted: Pasted
  nameOf: (refused: Refused) => string
  onClose: () => void
}

const listed = 8

/** What of a paste did not get into the grid, cell by cell. */
export function PasteResult({ pasted: { refused, beyond }, nameOf, onClose }: PasteResultProps) {
  const more = refused.length - listed
  return (
    <Notice tone="warning" title="Có ô không dán được; các ô khác đã dán" className="no-print">
      <ul className="list-disc pl-5">
        {refused.slice(0, listed).map((one) => (
          <li key={`${one.row}:${one.col}`}>
            {nameOf(one)}: {one.message}
          </li>
        ))}
        {more > 0 && <li>và {more} ô khác</li>}
        {beyond > 0 && <li>{beyond} ô nằm ngoài bảng</li>}
      </ul>
      <Button variant="quiet" onClick={onClose} className="justify-self-start">
        Đã hiểu
      </Button>
    </Notice>
  )
}
