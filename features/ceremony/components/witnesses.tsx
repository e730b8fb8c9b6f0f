import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { LongValue } from '@/components/ui/long-value'
import { Notice } from '@/components/ui/notice'
import { type Column, Table } from '@/components/ui/table'
import { strengthInWords } from '@/features/pledge/receipt'
import { toHex } from '@/lib/canonical'
import { formatInstant } from '@/lib/dates'
import { signatureClaim } from '@/lib/vi'
import type { CeremonyView, WitnessView } from '../view'
import { LiveCounts } from './live-counts'
import { FrozenList } from './signing-list'
import { WitnessForm } from './witness-form'

const columns: Column<CeremonyView['roll'][number]>[] = [
  { key: 'name', header: 'Người chứng kiến', rowHeader: true, cell: ({ name }) => name },
  { key: 'title', header: 'Chức vụ', cell: ({ title }) => title ?? '-' },
  { key: 'state', header: 'Xác nhận', cell: ({ record }) => (record ? '✓ Đã xác nhận' : '○ Chưa xác nhận') },
  {
    key: 'at',
    header: 'Thời điểm',
    figures: true,
    cell: ({ record }) => (record ? formatInstant(record.at) : '-'),
  },
  {
    key: 'strength',
    header: 'Bằng',
    cell: ({ record }) => (record ? strengthInWords(record.strength) : '-'),
  },
]

/** Who has confirmed the current list, and who has not. */
export function WitnessRoll({ roll, people }: { roll: CeremonyView['roll']; people: string }) {
  if (roll.length === 0) {
    return (
      <EmptyState
        title="Chưa có tài khoản lãnh đạo chứng kiến"
        actions={<LinkButton href={people}>Thêm người chứng kiến</LinkButton>}
      >
        Người chứng kiến xác nhận danh sách ký trên điện thoại của mình, bằng tài khoản riêng.
      </EmptyState>
    )
  }
  return (
    <Table
      caption="Người chứng kiến"
      captionHidden
      columns={columns}
      rows={roll}
      rowKey={({ accountId }) => accountId}
    />
  )
}

type WitnessDeskProps = { view: WitnessView; username: string; demoPassword?: string }

/** What is before a witness: the signing as it goes, then the frozen list with their confirmation or receipt. */
export function WitnessDesk({ view, ...confirming }: WitnessDeskProps) {
  if (view.state === 'no_campaign') {
    return (
      <EmptyState
        title="Chưa có đợt thi đua đang mở"
        actions={<LinkButton href="/campaigns">Xem các đợt thi đua</LinkButton>}
      >
        Danh sách ký hiện ra ở đây khi văn phòng mở đợt thi đua.
      </EmptyState>
    )
  }
  if (view.state === 'not_frozen') {
    return (
      <>
        <Notice title="Danh sách ký chưa chốt">
          Đồng chí xác nhận chứng kiến sau khi văn phòng khóa sổ. Trang này tự cập nhật.
        </Notice>
        {view.board && <LiveCounts initial={view.board} readAt={view.readAt} />}
      </>
    )
  }
  if (view.state === 'no_list')
    return <Notice tone="warning" title="Đợt thi đua đã khóa sổ nhưng chưa có danh sách ký" />
  const { frozen, own, minutesId, passkey, folder } = view
  return (
    <>
      {own && <WitnessReceipt record={own} hash={toHex(frozen.hash)} />}
      <FrozenList frozen={frozen} href={`${folder}/lists/${frozen.id}`} />
      {!own && (
        <Card title="Xác nhận của đồng chí">
          <p>
            Đồng chí xác nhận đã chứng kiến lễ ký và danh sách trên đúng là các đơn vị đã ký, chưa ký tại thời
            điểm chốt.
          </p>
          <WitnessForm listId={frozen.id} passkey={passkey} {...confirming} />
        </Card>
      )}
      {minutesId && (
        <div>
          <LinkButton href={`${folder}/minutes/${minutesId}`} prefetch={false}>
            Tải biên bản lễ ký (PDF)
          </LinkButton>
        </div>
      )}
    </>
  )
}

type OwnRecord = NonNullable<Extract<WitnessView, { state: 'frozen' }>['own']>

/** What a witness keeps of their confirmation: when, how, over which list, and where the log has it. */
function WitnessReceipt({ record, hash }: { record: OwnRecord; hash: string }) {
  const { name, title, at, strength, leafIndex } = record
  const facts: [string, string][] = [
    ['Người chứng kiến', title ? `${name}, ${title}` : name],
    ['Thời điểm', formatInstant(at)],
    ['Xác nhận bằng', strengthInWords(strength)],
    ['Vị trí trong nhật ký', `mục số ${leafIndex + 1}`],
  ]
  return (
    <Card title="Biên nhận chứng kiến">
      <Notice tone="success" title="Đồng chí đã xác nhận chứng kiến danh sách ký">
        Xác nhận được ghi vào nhật ký và sẽ có trong biên bản lễ ký.
      </Notice>
      <FactList facts={facts} />
      <LongValue name="Mã băm của danh sách đã xác nhận (SHA-256)" value={hash} />
      <p className="text-small text-muted">{signatureClaim}</p>
    </Card>
  )
}
