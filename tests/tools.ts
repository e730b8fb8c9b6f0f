import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const debianPackage = {
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
}

export type Tool = keyof typeof debianPackage

const present = (tool: Tool) => spawnSync('which', [tool]).status === 0

/**
 * The tools that stay missing. As root on Debian it installs them first, so a test that needs one is skipped by
 * name only where nobody could have it run.
 */
export function missingTools(...tools: Tool[]): Tool[] {
  const missing = tools.filter((tool) => !present(tool))
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  const packages = [...new Set(missing.map((tool) => debianPackage[tool]))]
  if (apt('install', '-y', ...packages).status !== 0) {
    apt('update')
    apt('install', '-y', ...packages)
  }
  return missing.filter((tool) => !present(tool))
}

/** What a tool prints. Throws when it fails. */
export const run = (tool: Tool, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 << 20 })
