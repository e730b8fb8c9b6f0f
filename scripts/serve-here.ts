import { env } from '@/lib/env'
import { buildIfStale } from './build'
import type { Lifetime } from './lifetime'

/**
 * Builds where the sources are newer, serves as the environment says, and prints where and, over a demonstration, with
 * which accounts, those of the unit `unitCode` among them.
 */
export async function serveHere(dir: string, lifetime: Lifetime, unitCode: string): Promise<void> {
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
  console.log(
    demoPassword ? howToSignIn(demoPassword, unitCode) : 'Nếu chưa có tài khoản nào, chạy "npm run admin".',
  )
}

function howToSignIn(password: string, unitCode: string): string {
  const pad = (name: string) => name.padEnd(22)
  return `
Dữ liệu minh họa. Mật khẩu ban đầu của mọi tài khoản: ${password}
  ${pad('quan-tri')}quản trị
  ${pad('van-phong')}văn phòng, thường trực thi đua
  ${pad('chung-kien')}lãnh đạo chứng kiến
  ${pad(unitCode)}thủ trưởng đơn vị (tên đăng nhập là mã đơn vị)
  ${pad(`${unitCode}.cv`)}chuyên viên của đơn vị đó
`
}
