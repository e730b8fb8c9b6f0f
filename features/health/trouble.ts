import { formatInstant } from '@/lib/dates'

/** In milliseconds: clocks that differ by more are a trouble, as signing times are the database's, all else the program's. */
export const mostSkew = 5_000

export type Trouble = {
  kind: 'clock' | 'queue' | 'sealing' | 'letters' | 'copies'
  title: string
  cause: string
  /** What the office does about it. */
  next: string
  link?: { href: string; words: string }
}

export type HealthFacts = {
  /** By how many milliseconds the database's clock is ahead. */
  skew: number
  queues: { queue: string; since: Date }[]
  sealing: { count: number; cause: string; at: Date } | null
  letters: { count: number; cause: string } | null
  copies: { destination: string; failed: { at: Date; failure: string } | null }[]
}

const workNames: Record<string, string> = { sealing: 'đóng dấu bản PDF', reminding: 'gửi thư đôn đốc' }

/** The troubles that follow from the facts, in words for the office, the gravest first. */
export function troublesOf({ skew, queues, sealing, letters, copies }: HealthFacts): Trouble[] {
  return [
    ...(Math.abs(skew) > mostSkew ? [clock(skew)] : []),
    ...queues.map(queue),
    ...(sealing ? [unsealed(sealing)] : []),
    ...(letters ? [unsent(letters)] : []),
    ...copies.flatMap(({ destination, failed }) => (failed ? [uncopied(destination, failed)] : [])),
  ]
}

const clock = (skew: number): Trouble => ({
  kind: 'clock',
  title: `Đồng hồ máy chủ lệch ${Math.round(Math.abs(skew) / 1000)} giây`,
  cause: `Đồng hồ của cơ sở dữ liệu ${skew > 0 ? 'nhanh' : 'chậm'} hơn đồng hồ của chương trình. Giờ ký lấy theo cơ sở dữ liệu nên có thể không đúng giờ thật.`,
  next: 'Đề nghị người quản trị máy chủ bật đồng bộ giờ (NTP) trên cả hai máy, trước khi có đơn vị ký tiếp.',
})

const queue = ({ queue, since }: HealthFacts['queues'][number]): Trouble => ({
  kind: 'queue',
  title: `Chưa ${workNames[queue] ?? queue} được từ ${formatInstant(since)}`,
  cause: 'Chương trình chưa nối được tới hàng đợi việc trong cơ sở dữ liệu.',
  next: 'Việc đang chờ không mất và tự làm tiếp khi nối lại. Nếu quá 5 phút, đề nghị người quản trị máy chủ xem nhật ký máy chủ (jobs.waiting).',
})

const unsealed = ({ count, cause, at }: NonNullable<HealthFacts['sealing']>): Trouble => ({
  kind: 'sealing',
  title: `${count} bản giao ước đã ký chưa đóng dấu được`,
  cause: `Lần thử gần nhất lúc ${formatInstant(at)}: ${cause}`,
  next: 'Chữ ký vẫn có hiệu lực và hệ thống tự thử lại. Xử lý nguyên nhân rồi bấm “Thử lại” ở Bảng ký.',
  link: { href: '/board', words: 'Mở Bảng ký' },
})

const unsent = ({ count, cause }: NonNullable<HealthFacts['letters']>): Trouble => ({
  kind: 'letters',
  title: `${count} thư đôn đốc chưa gửi được`,
  cause,
  next: 'Kiểm tra địa chỉ thư của người nhận, gửi lại hoặc gọi điện cho đơn vị ở trang Đôn đốc.',
  link: { href: '/reminders', words: 'Mở Đôn đốc' },
})

const uncopied = (destination: string, { at, failure }: { at: Date; failure: string }): Trouble => ({
  kind: 'copies',
  title: `Chưa lưu được điểm kiểm tra ra ${destination}`,
  cause: `Lần gửi lúc ${formatInstant(at)} không thành công: ${failure}`,
  next: 'Hệ thống tự gửi lại. Nếu kéo dài, đề nghị nơi nhận hoặc người quản trị máy chủ kiểm tra; chữ ký không bị ảnh hưởng.',
})
