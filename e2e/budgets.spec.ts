import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from './fixtures'
import { root } from './installation'
import { signInByRequest } from './sign-in'

// What a first view loads in scripts, in kB of gzip, where a browser knows modules. An empty page of Next 16 has 132.
const budgets = [
  { address: '/verify', username: null, limit: 146 },
  { address: '/pledge', username: 'phuong-phu-do', limit: 165 },
  { address: '/board', username: 'chung-kien', limit: 170 },
  { address: '/board', username: 'van-phong', limit: 170 },
  { address: '/campaigns/2023/assignments', username: 'van-phong', limit: 260 },
  { address: '/proposals', username: 'van-phong', limit: 260 },
]

for (const { address, username, limit } of budgets) {
  test(`${address} loads at most ${limit} kB of scripts for ${username ?? 'a stranger'}`, async ({
    request,
  }) => {
    if (username) await signInByRequest(request, username)
    const answer = await request.get(address, { maxRedirects: 0 })
    expect(answer.status()).toBe(200)
    const tags = [...(await answer.text()).matchAll(/<script[^>]* src="\/_next\/([^"?]+)[^>]*>/g)]
    const scripts = tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, at]) => at!)
    expect(scripts.length).toBeGreaterThan(3)
    const sizes = await Promise.all([...new Set(scripts)].map(gzippedSize))
    const kB = sizes.reduce((sum, size) => sum + size, 0) / 1000
    expect(kB, [...new Set(scripts)].join(' ')).toBeLessThanOrEqual(limit)
  })
}

const gzippedSize = async (at: string) => gzipSync(await readFile(path.join(root, '.next', at))).length
