import type { ReactNode } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { StatusTag } from '@/components/ui/status-tag'
import { formatInstant } from '@/lib/dates'
import type { BoardBlock, BoardUnit } from '../board'

interface UnitDialogProps {
  unit: BoardUnit | undefined
  blocks: BoardBlock[]
  onClose: () => void
}

/** One unit in full; what it says stays live while it is open. */
export function UnitDialog({ unit, blocks, onClose }: UnitDialogProps) {
  return (
    <Dialog open={unit !== undefined} onClose={onClose} title={unit?.name ?? ''}>
      {unit && (
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
          <Fact name="Khối">{blocks.find(({ code }) => code === unit.block)?.name}</Fact>
          <Fact name="Trạng thái">
            <StatusTag status={unit.status} overdue={unit.overdue} />
          </Fact>
          {unit.signedAt && (
            <>
              <Fact name="Người ký">
                <strong>{unit.signerName}</strong>
                <span className="block text-small text-muted">{unit.signerTitle}</span>
              </Fact>
              <Fact name={unit.status === 'paper' ? 'Ghi nhận bản giấy lúc' : 'Thời điểm ký'}>
                <time dateTime={unit.signedAt} className="figures">
                  {formatInstant(new Date(unit.signedAt))}
                </time>
              </Fact>
            </>
          )}
          <Fact name="Chỉ tiêu đã tiếp nhận">
            {unit.assigned === 0 ? (
              'Không có chỉ tiêu giao'
            ) : (
              <span className="figures">
                {unit.acknowledged}/{unit.assigned}
              </span>
            )}
          </Fact>
          <Fact name="Kiến nghị chờ trả lời">
            <span className="figures">{unit.proposed}</span>
          </Fact>
        </dl>
      )}
    </Dialog>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  )
}
