import type { Strength } from '@/lib/terms'

const words: Record<Strength, string> = {
  passkey: 'khóa truy cập (passkey)',
  password: 'mật khẩu (mức thấp hơn khóa truy cập)',
}

/** How a signature was confirmed, as receipt and document print it. */
export const strengthInWords = (strength: Strength): string => words[strength]
