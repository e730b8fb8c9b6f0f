'use client'

import { useEffect, useRef, useState, useTransition } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SearchInput } from '@/components/ui/search-input'
import type { FormState } from '@/lib/form'
import { matches } from '@/lib/text'
import { moveBlock, moveUnit } from '../actions'
import { BlockSection } from '../block/components/block-section'
import type { RosterBlock, RosterUnit } from '../roster'

interface RosterViewProps {
  campaignId: string
  year: number
  blocks: RosterBlock[]
  units: RosterUnit[]
  editable: boolean
}

/** The whole roster, block by block; searched without marks, put in order by buttons and keys. */
export function RosterView({ campaignId, year, blocks, units, editable }: RosterViewProps) {
  const [search, setSearch] = useState('')
  const { answer, move } = useMove()
  const matching = units.filter(({ name, shortName, code }) =>
    matches(`${name} ${shortName} ${code}`, search),
  )
  const listed = search ? blocks.filter(({ id }) => matching.some(({ blockId }) => blockId === id)) : blocks
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 no-print">
        <SearchInput label="Tìm đơn vị" value={search} onSearch={setSearch} />
        {editable && (
          <p className="text-small text-muted">
            Sắp thứ tự: bấm mũi tên ở mỗi dòng, hoặc giữ Alt và bấm ↑ ↓ khi đang ở nút mũi tên.
          </p>
        )}
      </div>
      <div role="status" className="no-print empty:hidden">
        {answer?.ok && <p className="font-semibold text-signed">{answer.message}</p>}
      </div>
      {answer && !answer.ok && <Notice tone="warning">{answer.message}</Notice>}
      {search && listed.length === 0 && (
        <EmptyState title="Không có đơn vị nào khớp">
          Thử từ khác, hoặc xóa ô tìm để xem toàn bộ danh sách.
        </EmptyState>
      )}
      {listed.map((block) => (
        <BlockSection
          key={block.id}
          campaignId={campaignId}
          year={year}
          block={block}
          units={matching.filter(({ blockId }) => blockId === block.id)}
          editable={editable}
          ordering={editable && search === ''}
          onMoveBlock={(by) =>
            move(() => moveBlock({ campaignId, blockId: block.id, by }), `Đã chuyển ${block.name}.`)
          }
          onMoveUnit={({ pledgeId, name }, by) =>
            move(
              () => moveUnit({ campaignId, pledgeId, by }),
              `Đã chuyển ${name} ${by < 0 ? 'lên' : 'xuống'} một vị trí.`,
            )
          }
        />
      ))}
    </>
  )
}

/** Moves rows one at a time, says what came of it, and keeps the focus on the button that was pressed. */
function useMove() {
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [pending, startTransition] = useTransition()
  const pressed = useRef<Element | null>(null)

  // A row that changes its place in the document loses the focus inside it.
  useEffect(() => {
    const { current } = pressed
    if (answer && current instanceof HTMLElement && document.activeElement !== current) current.focus()
  }, [answer])

  function move(act: () => Promise<FormState>, words: string) {
    if (pending) return
    pressed.current = document.activeElement
    startTransition(async () => {
      const came = await act()
      setAnswer(came.ok ? { ...came, message: words } : came)
    })
  }
  return { answer, move }
}
