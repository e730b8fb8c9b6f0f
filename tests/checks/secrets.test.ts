import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { secretsIn } from './secrets'

const root = path.resolve(import.meta.dirname, '../..')
const random = (length: number) => randomBytes(length).toString('hex').slice(0, length)
const { privateKey } = generateKeyPairSync('ed25519')
const kinds: [kind: string, text: string][] = [
  ['a private key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ['a signing key of a note', `PRIVATE+KEY+log.example+${random(8)}+${randomBytes(33).toString('base64')}`],
  ['an address with a password', `postgres://owner:${random(12)}@db.example.vn/giao_uoc`],
  ['a key of a cloud', `AKIA${random(16).toUpperCase()}`],
  ['a token of a forge or a registry', `ghp_${random(36)}`],
  ['a token that signs somebody in', `eyJ${random(24)}.eyJ${random(24)}.${random(24)}`],
  ['a secret that is set', `NEXTAUTH_SECRET=${random(32)}`],
]

describe('secrets', () => {
  test.each(kinds)('%s is found, with its line', (kind, text) => {
    expect(secretsIn(`first\n${text}`)).toContainEqual({ kind, line: 2 })
  })

  test('are not in any file of the repository', () => {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 24,
    })
    const found = files
      .split('\0')
      .filter((file) =>
        /\.(?:[cm]?[jt]sx?|json|md|ya?ml|sql|sh|env.*|example|typ|go|toml|conf|tmpl|txt)$|^[^.]*$/.test(file),
      )
      .filter((file) => file !== '' && existsSync(path.join(root, file)))
      .flatMap((file) =>
        secretsIn(readFileSync(path.join(root, file), 'utf8')).map(
          ({ kind, line }) => `${file}:${line} ${kind}`,
        ),
      )
    expect(found).toEqual([])
  })
})
