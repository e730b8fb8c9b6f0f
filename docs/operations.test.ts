import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const page = readFileSync(path.join(import.meta.dirname, 'operations.md'), 'utf8')
const config = page.match(/```haproxy\n(.*?)```/s)![1]!

test('every process gets requests while it is ready, and no client says where it comes from', () => {
  expect(config).toContain('bind 127.0.0.1:3000')
  for (const server of ['instance-1 127.0.0.1:4001', 'instance-2 127.0.0.1:4002'])
    expect(config).toContain(`server ${server}`)
  expect(config).toContain('option httpchk GET /api/ready')
  expect(config.match(/http-request set-header X-Forwarded-(For|Host|Proto)/g)).toHaveLength(3)
})

test('behind another proxy the page says which lines go', () => {
  expect(page).toContain('leave the three `set-header` lines out where another proxy stands in front')
})
