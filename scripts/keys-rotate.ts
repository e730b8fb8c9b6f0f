import path from 'node:path'
import { pool } from '@/db/client'
import { rotateLogKey } from '@/features/log/keys'
import { retireInstallationKey } from '@/features/paper/seal/installation-key'
import { sealFolder } from '@/features/paper/seal/sealer'
import { resealFactors } from '@/features/session/second-factor/mutations'
import { env } from '@/lib/env'
import { Lifetime } from './lifetime'
import { loadDotenv, prepareDatabase } from './prepare'

// npm run keys:rotate -- log | seal | session: a new key in the place of the one that signs now. What was signed stays valid.
const lifetime = new Lifetime()

await lifetime.run(async () => {
  const which = process.argv[2]
  if (which !== 'log' && which !== 'seal' && which !== 'session')
    throw new Error('Cách dùng: npm run keys:rotate -- log | seal | session')
  loadDotenv(path.resolve(import.meta.dirname, '..'))
  await prepareDatabase('main', lifetime.onEnd.bind(lifetime))
  lifetime.onEnd(() => pool().end())
  await { log: rotateLog, seal: rotateSeal, session: finishSession }[which]()
  await lifetime.end(0)
})

async function rotateLog(): Promise<void> {
  const key = await rotateLogKey()
  console.log(`Khóa nhật ký mới: ${key}`)
  console.log(
    'Khởi động lại mọi tiến trình để tiếp tục ký; chép log.key mới tới các máy khác và vào bản sao lưu.',
  )
}

async function rotateSeal(): Promise<void> {
  if (env().SEAL_P12_FILE)
    throw new Error('Đang đóng dấu bằng SEAL_P12_FILE: hãy thay tệp đó rồi khởi động lại chương trình.')
  const retired = await retireInstallationKey(sealFolder(env()))
  console.log(retired ? `Khóa niêm phong cũ được giữ tại ${retired}.` : 'Chưa có khóa niêm phong nào.')
  console.log(
    'Khởi động lại mọi tiến trình: lần đóng dấu tiếp theo tạo khóa mới. Bản đã đóng dấu vẫn hợp lệ.',
  )
}

async function finishSession(): Promise<void> {
  if (!env().NEXTAUTH_SECRET_BEFORE)
    throw new Error('Đặt giá trị cũ vào NEXTAUTH_SECRET_BEFORE và giá trị mới vào NEXTAUTH_SECRET trước.')
  const { sealed, unreadable } = await resealFactors()
  console.log(`Đã niêm phong lại ${sealed} mã xác thực hai lớp theo NEXTAUTH_SECRET mới.`)
  if (unreadable > 0)
    console.log(`${unreadable} mã không mở được: quản trị cần đặt lại cho các tài khoản đó.`)
  console.log('Khởi động lại mọi tiến trình; sau 12 giờ bỏ NEXTAUTH_SECRET_BEFORE.')
}
