import { expect, test } from 'vitest'
import { haproxyConfig } from './haproxy'

const cluster = { host: '127.0.0.1', port: 3000, instances: [4001, 4002], trustProxy: false }

test('every instance gets requests while it is ready, and no client says where it comes from', () => {
  const config = haproxyConfig(cluster)
  expect(config).toContain('bind 127.0.0.1:3000')
  for (const server of ['instance-1 127.0.0.1:4001', 'instance-2 127.0.0.1:4002'])
    expect(config).toContain(`server ${server}`)
  expect(config).toContain('option httpchk GET /api/ready')
  expect(config.match(/http-request set-header X-Forwarded-(For|Host|Proto)/g)).toHaveLength(3)
})

test('what a proxy further out has said of the client is passed on', () => {
  expect(haproxyConfig({ ...cluster, trustProxy: true })).not.toContain('X-Forwarded')
})
