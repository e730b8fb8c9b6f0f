import path from 'node:path'
import { removeEmbedded } from '@/db/embedded'
import { loadDotenv } from './prepare'

// npm run db:reset: the next npm start begins with a new demonstration.
loadDotenv(path.resolve(import.meta.dirname, '..'))
if (process.env.DATABASE_URL) {
  console.error(
    'DATABASE_URL đang được đặt: lệnh này chỉ xóa cơ sở dữ liệu kèm theo, không đụng tới cơ sở dữ liệu khác.',
  )
  process.exitCode = 1
} else {
  await removeEmbedded('main')
  console.log('Đã xóa cơ sở dữ liệu minh họa. Chạy "npm start" để tạo lại.')
}
