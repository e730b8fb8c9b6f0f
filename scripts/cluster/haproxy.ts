type Cluster = { host: string; port: number; instances: readonly number[]; trustProxy: boolean }

/**
 * HAProxy's configuration in front of server processes on these ports of loopback: each new request goes to the one with
 * the fewest, streams included; who is not ready (no database, no word from it, migrations missing) gets none. What a client says of
 * its own address is overwritten, unless `trustProxy` says that another proxy stands in front and has done so.
 */
export function haproxyConfig({ host, port, instances, trustProxy }: Cluster): string {
  const forwarded = [
    'http-request set-header X-Forwarded-For %[src]',
    'http-request set-header X-Forwarded-Host %[req.hdr(host)]',
    'http-request set-header X-Forwarded-Proto http',
  ]
  const servers = instances.map((at, index) => `server instance-${index + 1} 127.0.0.1:${at}`)
  return `${[
    [
      'defaults',
      'mode http',
      'timeout connect 2s',
      'timeout http-request 10s',
      'timeout queue 10s',
      '# Streams say something every 15 seconds.',
      'timeout client 75s',
      'timeout server 75s',
      'retries 3',
      'option redispatch',
    ],
    ['frontend site', `bind ${host}:${port}`, ...(trustProxy ? [] : forwarded), 'default_backend instances'],
    [
      'backend instances',
      'balance leastconn',
      'option httpchk GET /api/ready',
      'http-check expect status 200',
      'default-server check inter 2s fastinter 500ms fall 2 rise 1',
      ...servers,
    ],
  ]
    .map(([head, ...lines]) => [head, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')}\n`
}
