// The key of Go's own documentation is nobody's.
const kinds: [name: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{20}/],
  ['a signing key of a note', /PRIVATE\+KEY\+(?!PeterNeumann)[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{40}/],
  [
    'an address with a password',
    /\b[a-z]+:\/\/[^\s:@/$'"`{}<]+:(?!(?:password|mật-khẩu|postgres|secret|pass|\.\.\.|…)@)[^\s@/$'"`{}<]{4,}@[a-z0-9-]+\.[a-z0-9.-]+/i,
  ],
  ['a key of a cloud', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  [
    'a token of a forge or a registry',
    /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40,}|glpat-[\w-]{20}|npm_[A-Za-z0-9]{36})\b/,
  ],
  ['a token that signs somebody in', /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/],
  [
    'a secret that is set',
    /^\s*(?:export\s+)?[A-Z_]*(?:SECRET|PASSWORD|TOKEN|PRIVATE_KEY)=(?!["']?[<$])["']?[^\s"'#]{12,}/m,
  ],
]

/** The secrets that a text seems to hold, each by its kind and line (from 1). */
export function secretsIn(text: string): { kind: string; line: number }[] {
  return kinds.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text)
    return found ? [{ kind, line: text.slice(0, found.index).split('\n').length }] : []
  })
}
