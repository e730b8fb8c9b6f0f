import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundleServer } from './server-program'

const sources = ['app', 'components', 'db', 'features', 'lib', 'public']
const files = [
  'drizzle/meta/_journal.json',
  'instrumentation.ts',
  'instrumentation-node.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/**
 * Makes the production build unless the one in place came from the very same sources, and with the same key of actions.
 * Two machines that build the same sources with the same key serve one build: it is called by its sources.
 * Ends the build when `signal` aborts. Throws when it fails; Next has then said why.
 */
export async function buildIfStale(dir: string, signal?: AbortSignal): Promise<{ built: boolean }> {
  const distDir = path.join(dir, process.env.NEXT_DIST_DIR || '.next')
  const stamp = path.join(distDir, 'built-from')
  const buildId = await hashSources(dir)
  const current = `${buildId} ${digestOf(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '')}`
  if ((await readFile(stamp, 'utf8').catch(() => '')) === current) {
    await bundleServer(dir)
    return { built: false }
  }

  console.log('Đang dựng bản chạy từ mã nguồn (khoảng một phút)…')
  const next = path.join(dir, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: dir,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', GIAO_UOC_BUILD_ID: buildId },
    stdio: 'inherit',
    signal,
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('Không dựng được bản chạy (next build).')
  await bundleServer(dir)
  await writeFile(stamp, current)
  return { built: true }
}

async function hashSources(dir: string): Promise<string> {
  const hash = createHash('sha256')
  const listed = await Promise.all(
    sources.map(async (source) => {
      const entries = await readdir(path.join(dir, source), { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    }),
  )
  const all = [...listed.flat(), ...files.map((file) => path.join(dir, file))]
  for (const file of all.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    const content = createHash('sha256').update(await readFile(file))
    hash.update(path.relative(dir, file)).update('\0').update(content.digest())
  }
  return hash.digest('hex')
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
