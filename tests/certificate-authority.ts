import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { run } from './tools'

/**
 * A certificate authority by openssl on a port of its own: `/tsa` stamps, `/ocsp` and `/root.crl` tell what is
 * revoked. `agency.p12` (passphrase 'agency') is a certificate whose word is had by OCSP, the stamper's by CRL.
 */
export async function certificateAuthority(folder: string) {
  const at = (name: string) => path.join(folder, name)
  const server = createServer(async (request, response) => {
    const body = await bytesOf(request)
    if (request.url === '/root.crl') return response.end(await readFile(at('root.crl')))
    if (request.url === '/tsa') return response.end(stamp(at, body))
    if (request.url === '/ocsp') return response.end(status(at, body))
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  issue(at, url)
  return {
    url,
    timestampUrl: `${url}/tsa`,
    root: at('root.pem'),
    p12: at('agency.p12'),
    close: () => server.close(),
  }
}

type At = (name: string) => string

const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']

function issue(at: At, url: string): void {
  run(
    'openssl',
    'req',
    '-x509',
    ...curve,
    '-days',
    '3650',
    '-subj',
    '/CN=Root',
    '-keyout',
    at('root.key'),
    '-out',
    at('root.pem'),
  )
  sign(at, 'tsa', '02', `extendedKeyUsage=critical,timeStamping\ncrlDistributionPoints=URI:${url}/root.crl\n`)
  sign(
    at,
    'agency',
    '03',
    `keyUsage=critical,digitalSignature,nonRepudiation\nauthorityInfoAccess=OCSP;URI:${url}/ocsp\n`,
  )
  run(
    'openssl',
    'pkcs12',
    '-export',
    '-inkey',
    at('agency.key'),
    '-in',
    at('agency.pem'),
    '-certfile',
    at('root.pem'),
    '-passout',
    'pass:agency',
    '-out',
    at('agency.p12'),
  )
  writeFileSync(
    at('index.txt'),
    'V\t360101000000Z\t\t02\tunknown\t/CN=tsa\nV\t360101000000Z\t\t03\tunknown\t/CN=agency\n',
  )
  writeFileSync(
    at('ca.cnf'),
    `[ca]\ndefault_ca=own\n[own]\ndatabase=${at('index.txt')}\ndefault_md=sha256\ndefault_crl_days=30\n`,
  )
  run(
    'openssl',
    'ca',
    '-gencrl',
    '-config',
    at('ca.cnf'),
    '-keyfile',
    at('root.key'),
    '-cert',
    at('root.pem'),
    '-out',
    at('crl.pem'),
  )
  run('openssl', 'crl', '-in', at('crl.pem'), '-outform', 'DER', '-out', at('root.crl'))
  writeFileSync(at('serial'), '01\n')
  const tsa = {
    serial: at('serial'),
    crypto_device: 'builtin',
    signer_cert: at('tsa.pem'),
    signer_key: at('tsa.key'),
    certs: at('root.pem'),
    default_policy: '1.2.3.4',
    digests: 'sha256',
    signer_digest: 'sha256',
    ess_cert_id_alg: 'sha256',
  }
  writeFileSync(
    at('tsa.cnf'),
    `[tsa]\ndefault_tsa=own\n[own]\n${Object.entries(tsa)
      .map((pair) => pair.join('='))
      .join('\n')}\n`,
  )
}

function sign(at: At, name: string, serial: string, extensions: string): void {
  writeFileSync(at(`${name}.ext`), extensions)
  run(
    'openssl',
    'req',
    ...curve,
    '-subj',
    `/CN=${name}`,
    '-keyout',
    at(`${name}.key`),
    '-out',
    at(`${name}.csr`),
  )
  run(
    'openssl',
    'x509',
    '-req',
    '-in',
    at(`${name}.csr`),
    '-CA',
    at('root.pem'),
    '-CAkey',
    at('root.key'),
    '-set_serial',
    `0x${serial}`,
    '-days',
    '3000',
    '-extfile',
    at(`${name}.ext`),
    '-out',
    at(`${name}.pem`),
  )
}

function stamp(at: At, query: Buffer): Buffer {
  writeFileSync(at('query.tsq'), query)
  return answer(
    at,
    'ts',
    '-reply',
    '-config',
    at('tsa.cnf'),
    '-queryfile',
    at('query.tsq'),
    '-out',
    at('answer.der'),
  )
}

function status(at: At, query: Buffer): Buffer {
  writeFileSync(at('query.ocsp'), query)
  return answer(
    at,
    'ocsp',
    '-index',
    at('index.txt'),
    '-CA',
    at('root.pem'),
    '-rsigner',
    at('root.pem'),
    '-rkey',
    at('root.key'),
    '-reqin',
    at('query.ocsp'),
    '-respout',
    at('answer.der'),
    '-ndays',
    '7',
  )
}

function answer(at: At, ...command: string[]): Buffer {
  run('openssl', ...command)
  return readFileSync(at('answer.der'))
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
