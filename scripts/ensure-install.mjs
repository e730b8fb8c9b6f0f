// Runs before the other commands, on a fresh clone too: Node alone, no package.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cần Node.js 20.19 trở lên; máy này có ${process.versions.node}.`)
  process.exit(1)
}

// npm writes this file when it has finished installing.
const installed = path.join(root, 'node_modules/.package-lock.json')
const lock = path.join(root, 'package-lock.json')
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('Đang cài các gói phụ thuộc theo package-lock.json…')
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: !npm })
  if (status !== 0) {
    console.error('Không cài được các gói phụ thuộc. Hãy kiểm tra kết nối mạng rồi chạy lại.')
    process.exit(status ?? 1)
  }
}
