import path from 'node:path'
import { env } from '@/lib/env'
import { buildIfStale } from './build'
import { Lifetime } from './lifetime'
import { loadDotenv, prepareDatabase } from './prepare'

// npm start: database, migrations, demonstration, build, server; all of it ends with this process.
const dir = path.resolve(import.meta.dirname, '..')
const lifetime = new Lifetime()

await lifetime.run(async () => {
  loadDotenv(dir)
  await prepareDatabase('main', lifetime.onEnd.bind(lifetime))
  const { HOST, PORT, PUBLIC_URL, TRUST_PROXY, demoPassword } = env()
  await buildIfStale(dir, lifetime.signal)

  // React and Next choose their production halves while they are loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { serve } = await import('./server')
  const server = await serve({
    dir,
    host: HOST,
    port: PORT,
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY === '1',
  })
  lifetime.onEnd(server.stop)

  const shown = ['127.0.0.1', '0.0.0.0', '::'].includes(HOST) ? 'localhost' : HOST
  console.log(`\nGiao ước đang chạy tại ${PUBLIC_URL ?? `http://${shown}:${server.port}`}`)
  console.log(demoPassword ? howToSignIn(demoPassword) : 'Nếu chưa có tài khoản nào, chạy "npm run admin".')
})

function howToSignIn(password: string): string {
  return `
Dữ liệu minh họa. Mật khẩu ban đầu của mọi tài khoản: ${password}
  quan-tri              quản trị
  van-phong             văn phòng, thường trực thi đua
  chung-kien            lãnh đạo chứng kiến
  phuong-my-dinh-1      thủ trưởng đơn vị (tên đăng nhập là mã đơn vị)
  phuong-my-dinh-1.cv   chuyên viên của đơn vị đó
`
}
