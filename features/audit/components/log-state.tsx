import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { formatInstant } from '@/lib/dates'
import type { readLogState } from '../log-state'

type State = Awaited<ReturnType<typeof readLogState>>

const channelNames = { url: 'Gửi đến địa chỉ', mail: 'Gửi thư' }

/** How far the log of signatures has come, by which key it is checked, and who else holds its checkpoints. */
export function LogState({ checkpoint, verifierKey, copies, witnesses }: State) {
  return (
    <Card title="Nhật ký chữ ký">
      <div className="min-w-0 break-all">
        <FactList
          facts={[
            ['Số mục', checkpoint ? String(checkpoint.size) : '0 (chưa có chữ ký)'],
            ...(checkpoint
              ? [
                  ['Điểm kiểm tra gần nhất', formatInstant(checkpoint.at)] as const,
                  ['Mã băm gốc', checkpoint.root] as const,
                ]
              : []),
            ['Khóa kiểm tra', verifierKey],
            ...copies.map(
              (copy) => [`${channelNames[copy.channel]} ${copy.destination}`, copyInWords(copy)] as const,
            ),
            ...witnesses.map(
              ({ witness, size, at }) =>
                [`Đồng ký: ${witness}`, `điểm kiểm tra ${size} mục, lúc ${formatInstant(at)}`] as const,
            ),
          ]}
        />
      </div>
      {copies.length === 0 && (
        <p className="text-muted">
          Chưa lưu điểm kiểm tra ra bên ngoài. Khi không có bản lưu ở nơi khác, người quản trị máy chủ giữ
          khóa có thể lập lại nhật ký mà không để lại dấu vết.
        </p>
      )}
      {checkpoint && (
        <p className="no-print">
          <a href="/log/checkpoint" download="checkpoint.txt" className="link">
            Tải điểm kiểm tra gần nhất
          </a>
        </p>
      )}
    </Card>
  )
}

function copyInWords({ arrived, failed }: State['copies'][number]): string {
  const last = arrived
    ? `đã lưu điểm kiểm tra ${arrived.size} mục lúc ${formatInstant(arrived.at)}`
    : 'chưa lưu lần nào'
  return failed ? `${last}; lần gửi ${formatInstant(failed.at)} không thành công: ${failed.failure}` : last
}
