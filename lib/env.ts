import { z } from 'zod'
import { logLevels } from '@/lib/logger'

const text = z.string().trim().min(1).optional()
const flag = z.enum(['0', '1'], 'chỉ nhận 0 hoặc 1').default('0')
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'phải có dạng postgres://tên:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu',
})
const webUrl = z.url({ protocol: /^https?$/, error: 'phải là địa chỉ như http://tsa.example.vn' })
const mailAddress = z.email('phải là một địa chỉ thư như van-phong@example.vn')
const port = z.coerce.number('phải là số').int('phải là số nguyên').min(0).max(65535, 'phải từ 0 đến 65535')
const origin = z
  .url({ protocol: /^https?$/, error: 'phải là địa chỉ như https://thidua.example.vn' })
  .transform((url) => new URL(url).origin)

/** Every variable the program knows. `.env.example` lists the same names; a test compares the two. */
export const variables = z.object({
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATABASE_PREPARE: flag.default('1'),
  DATABASE_ROLE: text,
  NEXTAUTH_SECRET: z
    .string('cần có để ký phiên đăng nhập; tạo bằng lệnh: openssl rand -base64 32')
    .min(32, 'cần ít nhất 32 ký tự; tạo bằng lệnh: openssl rand -base64 32'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .base64('phải là base64; tạo bằng lệnh: openssl rand -base64 32')
    .refine(
      (key) => Buffer.from(key, 'base64').length === 32,
      'phải là 32 byte; tạo bằng: openssl rand -base64 32',
    )
    .optional(),
  NEXTAUTH_SECRET_BEFORE: text,
  PUBLIC_URL: origin.optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  TRUST_PROXY: flag,
  DEMO_PASSWORD: z.string().min(8, 'cần ít nhất 8 ký tự').optional(),
  GIAO_UOC_DEMO: flag,
  DATA_DIR: text,
  SEAL_PASSPHRASE: text,
  SEAL_P12_FILE: text,
  SEAL_P12_PASSPHRASE: text,
  TSA_URL: webUrl.optional(),
  CHECKPOINT_URL: webUrl.optional(),
  CHECKPOINT_MAIL: mailAddress.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'phải có dạng smtp://tên:mật-khẩu@máy:cổng hoặc smtps://…' })
    .optional(),
  MAIL_FROM: mailAddress.optional(),
  LOG_WITNESSES: text,
  CHROMIUM_PATH: text,
  OIDC_ISSUER: webUrl.optional(),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: text,
  NEXT_DIST_DIR: text,
  LOG_LEVEL: z.enum(logLevels, `chỉ nhận ${logLevels.join(', ')}`).default('info'),
  METRICS_PORT: port.optional(),
  METRICS_TOKEN: z.string().min(32, 'cần ít nhất 32 ký tự; tạo bằng lệnh: openssl rand -hex 24').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: webUrl.optional(),
})

export type Env = z.output<typeof variables> & {
  /** True only over the embedded database with the demonstration conference in it. */
  demonstration: boolean
  /** Password of every demonstration account; undefined outside the demonstration. */
  demoPassword: string | undefined
}

/** The environment names a wrong or missing variable; the message says which and what to do. */
export class EnvError extends Error {
  constructor(problems: string[]) {
    super(
      ['Cấu hình chưa đúng. Sửa các biến sau trong tệp .env (xem .env.example):', ...problems].join('\n  - '),
    )
    this.name = 'EnvError'
  }
}

/** Reads variables from `source`, where an empty one counts as not given. Throws EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new EnvError(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`))
  const { CHECKPOINT_MAIL, SMTP_URL, MAIL_FROM, DATABASE_PREPARE, DATABASE_DIRECT_URL } = parsed.data
  if (DATABASE_PREPARE === '0' && !DATABASE_DIRECT_URL)
    throw new EnvError(['DATABASE_DIRECT_URL: cần có khi DATABASE_PREPARE=0, để nghe tin và ghi nhật ký'])
  if (CHECKPOINT_MAIL && !(SMTP_URL && MAIL_FROM))
    throw new EnvError(['CHECKPOINT_MAIL: cần có cả SMTP_URL và MAIL_FROM để gửi thư'])
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = parsed.data
  if (OIDC_ISSUER && !(OIDC_CLIENT_ID && OIDC_CLIENT_SECRET))
    throw new EnvError(['OIDC_ISSUER: cần có cả OIDC_CLIENT_ID và OIDC_CLIENT_SECRET để đăng nhập qua cổng'])
  if (OIDC_ISSUER && !isSafeIssuer(OIDC_ISSUER))
    throw new EnvError(['OIDC_ISSUER: phải là địa chỉ https (http chỉ nhận trên chính máy này)'])
  const demonstration = parsed.data.GIAO_UOC_DEMO === '1'
  return {
    ...parsed.data,
    demonstration,
    demoPassword: demonstration ? parsed.data.DEMO_PASSWORD : undefined,
  }
}

function isSafeIssuer(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

let parsed: Env | undefined

/** The process's environment, read and checked once, at first use. Throws EnvError. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
