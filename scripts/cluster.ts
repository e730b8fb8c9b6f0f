import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { buildIfStale } from './build'
import { haproxyConfig } from './cluster/haproxy'
import { findPrograms } from './debian-programs'
import { freePort } from './free-port'
import { Lifetime } from './lifetime'
import { loadDotenv, prepareDatabase } from './prepare'
import { serverProgram } from './server-program'

// npm run cluster -- --instances 3: one database, one build, several server processes, HAProxy in front of them.
const dir = path.resolve(import.meta.dirname, '..')
const lifetime = new Lifetime()
const instances = new Set<ChildProcess>()

await lifetime.run(async () => {
  const { haproxy } = findPrograms({ haproxy: 'haproxy' })
  const { values } = parseArgs({ options: { instances: { type: 'string', default: '3' } } })
  const count = Number(values.instances)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new Error('--instances phải là số nguyên từ 1 đến 64.')
  loadDotenv(dir)
  await prepareDatabase('main', lifetime.onEnd.bind(lifetime))
  const { HOST, PORT, PUBLIC_URL, TRUST_PROXY, demoPassword } = env()
  await buildIfStale(dir, lifetime.signal)

  const ports = await Promise.all(Array.from({ length: count }, freePort))
  lifetime.onEnd(() => Promise.all([...instances].map(end)))
  await Promise.all(ports.map(keepInstance))
  const folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-cluster-'))
  lifetime.onEnd(() => rm(folder, { recursive: true, force: true }))
  const config = path.join(folder, 'haproxy.cfg')
  const trustProxy = TRUST_PROXY === '1'
  await writeFile(config, haproxyConfig({ host: HOST, port: PORT, instances: ports, trustProxy }))
  const proxy = spawn(haproxy, ['-db', '-f', config], { stdio: 'inherit' })
  lifetime.onEnd(() => end(proxy))
  proxy.once('exit', (code) => lifetime.end(code ?? 1))

  console.log(`\n${count} tiến trình của Giao ước đang chạy sau ${PUBLIC_URL ?? `http://${HOST}:${PORT}`}`)
  console.log(`Cấu hình HAProxy: ${config}`)
  if (demoPassword) console.log(`Dữ liệu minh họa. Mật khẩu ban đầu của mọi tài khoản: ${demoPassword}`)
})

/** Starts the server process of a port and, whenever it ends by itself, starts it again. Resolves when it serves. */
async function keepInstance(port: number): Promise<void> {
  if (lifetime.signal.aborted) return
  const instance = spawn(process.execPath, [serverProgram(dir)], {
    cwd: dir,
    // The proxy in front sets what the servers believe of a request's origin.
    env: { ...process.env, NODE_ENV: 'production', INSTANCE_PORT: String(port), TRUST_PROXY: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  instances.add(instance)
  instance.once('exit', (code) => {
    instances.delete(instance)
    if (lifetime.signal.aborted) return
    console.error(`Tiến trình ở cổng ${port} đã dừng (mã ${code}); chạy lại.`)
    setTimeout(() => keepInstance(port), 500)
  })
  await Promise.race([once(instance, 'message'), once(instance, 'exit')])
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
