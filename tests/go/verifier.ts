import { execFile, spawn } from 'node:child_process'
import { access, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'

// Go's checksum database code comes as a Debian package, so that the second implementation is nobody's of ours.
const gopath = '/usr/share/gocode'
const packages = ['golang-go', 'golang-golang-x-mod-dev']
const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')

/**
 * The program of `verifier.go`, compiled: takes cases as JSON, answers with verdicts. Installs Go by apt-get where this
 * process is root on Debian; null where Go is not there and cannot be installed. A program that does not compile throws.
 */
export async function buildVerifier() {
  if (!(await hasGo()) && !(await installGo())) return null
  const cache = path.join(root, 'node_modules/.cache/go')
  await mkdir(cache, { recursive: true })
  const program = path.join(cache, 'verifier')
  const env = {
    ...process.env,
    GO111MODULE: 'off',
    GOPATH: gopath,
    GOFLAGS: '',
    GOCACHE: path.join(cache, 'build'),
  }
  await run('go', ['build', '-o', program, path.join(import.meta.dirname, 'verifier.go')], { env })
  return async <Verdicts>(cases: unknown): Promise<Verdicts> => {
    const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.end(JSON.stringify(cases))
    return JSON.parse(await text(child.stdout))
  }
}

const hasGo = () =>
  Promise.all([run('go', ['version']), access(path.join(gopath, 'src/golang.org/x/mod/sumdb/tlog'))]).then(
    () => true,
    () => false,
  )

async function installGo(): Promise<boolean> {
  const system = await readFile('/etc/os-release', 'utf8').catch(() => '')
  if (process.getuid?.() !== 0 || !/^ID(_LIKE)?=.*debian/m.test(system)) return false
  const apt = (...args: string[]) =>
    run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    await apt('update')
    await apt('install', '-y', '--no-install-recommends', ...packages)
  } catch {
    return false
  }
  return hasGo()
}
