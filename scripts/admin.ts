import { randomInt } from 'node:crypto'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { pool } from '@/db/client'
import { isListedPassword } from '@/features/session/listed-passwords'
import { createAccount } from '@/features/session/mutations'
import { readAdministrators } from '@/features/session/queries'
import { newAccount } from '@/features/session/schema'
import { resetSecondFactorByCommand } from '@/features/session/second-factor/mutations'
import { system } from '@/lib/actor'
import { fieldMessages } from '@/lib/form'
import { Lifetime } from './lifetime'
import { loadDotenv, prepareDatabase } from './prepare'

// npm run admin: makes the first administrator (or, with --reset-second-factor NAME, lets in who lost their authenticator), in DATABASE_URL or in the embedded database. What the flags
// leave out is asked for; a password that is not given is made and shown once.
const { values } = parseArgs({
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    password: { type: 'string' },
    'reset-second-factor': { type: 'string' },
  },
})
const lifetime = new Lifetime()

await lifetime.run(async () => {
  loadDotenv(path.resolve(import.meta.dirname, '..'))
  await prepareDatabase('main', lifetime.onEnd.bind(lifetime))
  lifetime.onEnd(() => pool().end())

  const reset = values['reset-second-factor']
  if (reset) {
    const outcome = await resetSecondFactorByCommand(reset)
    if (!outcome.ok) throw new Error(`Tài khoản ${reset} không có, hoặc chưa bật mã xác thực.`)
    console.log(`Đã đặt lại mã xác thực của ${reset}: đăng nhập bằng mật khẩu rồi bật lại ở trang Tài khoản.`)
    return lifetime.end(0)
  }
  const standing = await readAdministrators()
  if (standing.length > 0 && !values.username)
    throw new Error(
      `Đã có tài khoản quản trị: ${standing.join(', ')}. Muốn thêm, chạy: npm run admin -- --username <tên khác>`,
    )
  const password = values.password ?? generatedPassword()
  const parsed = newAccount(isListedPassword).safeParse({
    username: values.username ?? (await ask('Tên đăng nhập', 'quan-tri')),
    fullName: values.name ?? (await ask('Họ và tên')),
    role: 'admin',
    password,
  })
  if (!parsed.success)
    throw new Error(
      fieldMessages(parsed.error)
        .map(({ message }) => message)
        .join('\n'),
    )

  const made = await createAccount(system('admin-command'), parsed.data)
  if (!made.ok) throw new Error(`Tên đăng nhập ${parsed.data.username} đã có người dùng.`)
  console.log(`Đã tạo tài khoản quản trị: ${parsed.data.username}`)
  if (!values.password) console.log(`Mật khẩu (chỉ hiện một lần này, nên đổi khi đăng nhập): ${password}`)
  await lifetime.end(0)
})

async function ask(question: string, usual?: string): Promise<string> {
  if (!process.stdin.isTTY) return usual ?? ''
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(usual ? `${question} [${usual}]: ` : `${question}: `)
  lines.close()
  return answer.trim() || (usual ?? '')
}

// 16 letters and digits that nobody mistakes for one another: 79 bits.
function generatedPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('')
}
