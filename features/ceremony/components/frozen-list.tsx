import { Card } from '@/components/ui/card'
import { LongValue } from '@/features/evidence/components/long-value'
import { formatInstant } from '@/lib/dates'
import { exceptionsOf } from '../exceptions'
import type { SigningList } from '../list'
import { FullList } from './full-list'
import { ListCounts } from './list-counts'
import { ListExceptions } from './list-exceptions'

interface FrozenListProps {
  list: SigningList
  /** SHA-256 of the list's bytes, in hex, and where those bytes are had. */
  hash: string
  href: string
}

/** A frozen list: its figures, its exceptions and, folded, every unit. */
export function FrozenList({ list, hash, href }: FrozenListProps) {
  return (
    <Card title="Danh sách ký đã chốt" aside={formatInstant(new Date(list.frozenAt))}>
      <ListCounts list={list} />
      <h3 className="text-h3">Ngoại lệ</h3>
      <ListExceptions groups={exceptionsOf(list)} />
      <FullList list={list} />
      <div className="grid gap-1">
        <LongValue name="Mã băm của danh sách (SHA-256)" value={hash} />
        <p>
          <a href={href} className="link link-target">
            Tải danh sách (JSON)
          </a>
        </p>
      </div>
    </Card>
  )
}
