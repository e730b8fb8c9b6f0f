import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

type Holder = 'tsa' | 'agency'

const serials: Record<Holder, string> = { tsa: '02', agency: '03' }
const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes'

/**
 * A certificate authority by openssl on a port of its own: `/tsa` stamps, `/ocsp` and `/root.crl` tell what is
 * revoked. `agency.p12` (passphrase 'agency') is a certificate whose word is had by OCSP, the stamper's by CRL.
 */
export async function certificateAuthority(folder: string) {
  const services: Record<string, (body: Buffer) => Buffer> = {
    '/root.crl': () => readFileSync(path.join(folder, 'root.crl')),
    '/tsa': (body) => answer(folder, body, 'ts -reply -config tsa.cnf -queryfile query -out answer'),
    '/ocsp': (body) => answer(folder, body, `ocsp ${ocspSigner} -reqin query -respout answer -ndays 7`),
  }
  const server = createServer(async (request, response) => {
    const body = await bytesOf(request)
    const service = services[request.url ?? '']
    try {
      if (service) return response.end(service(body))
      response.writeHead(404).end()
    } catch {
      response.writeHead(500).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  issue(folder, url)
  const revoked = new Set<Holder>()
  return {
    url,
    timestampUrl: `${url}/tsa`,
    root: path.join(folder, 'root.pem'),
    p12: path.join(folder, 'agency.p12'),
    revoke: (holder: Holder) => publish(folder, revoked.add(holder)),
    close: () => server.close(),
  }
}

const ocspSigner = '-index index.txt -CA root.pem -rsigner root.pem -rkey root.key'

/** Runs openssl in the folder; no word of a command has a space in it. */
const openssl = (folder: string, command: string) =>
  execFileSync('openssl', command.split(' '), { cwd: folder, stdio: 'pipe' })

function issue(folder: string, url: string): void {
  const write = (name: string, lines: string[]) =>
    writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`)
  openssl(folder, `req -x509 ${newKey} -days 3650 -subj /CN=Root -keyout root.key -out root.pem`)
  write('tsa.ext', ['extendedKeyUsage=critical,timeStamping', `crlDistributionPoints=URI:${url}/root.crl`])
  write('agency.ext', [
    'keyUsage=critical,digitalSignature,nonRepudiation',
    `authorityInfoAccess=OCSP;URI:${url}/ocsp`,
  ])
  for (const [name, serial] of Object.entries(serials)) {
    openssl(folder, `req ${newKey} -subj /CN=${name} -keyout ${name}.key -out ${name}.csr`)
    const issuer = `-CA root.pem -CAkey root.key -set_serial 0x${serial} -days 3000`
    openssl(folder, `x509 -req -in ${name}.csr ${issuer} -extfile ${name}.ext -out ${name}.pem`)
  }
  const bag = '-inkey agency.key -in agency.pem -certfile root.pem -passout pass:agency'
  openssl(folder, `pkcs12 -export ${bag} -out agency.p12`)
  write('serial', ['01'])
  write('tsa.cnf', [
    ...['[tsa]', 'default_tsa=own', '[own]', 'serial=serial', 'crypto_device=builtin', 'certs=root.pem'],
    ...['signer_cert=tsa.pem', 'signer_key=tsa.key', 'default_policy=1.2.3.4', 'digests=sha256'],
    ...['signer_digest=sha256', 'ess_cert_id_alg=sha256'],
  ])
  write('ca.cnf', [
    ...['[ca]', 'default_ca=own', '[own]', 'database=index.txt'],
    ...['default_md=sha256', 'default_crl_days=30'],
  ])
  publish(folder, new Set())
}

/** Writes openssl's register of certificates and the list of the revoked ones. */
function publish(folder: string, revoked: ReadonlySet<string>): void {
  const register = Object.entries(serials).map(([name, serial]) => {
    const state = revoked.has(name) ? 'R\t360101000000Z\t240101000000Z' : 'V\t360101000000Z\t'
    return `${state}\t${serial}\tunknown\t/CN=${name}\n`
  })
  writeFileSync(path.join(folder, 'index.txt'), register.join(''))
  openssl(folder, 'ca -gencrl -config ca.cnf -keyfile root.key -cert root.pem -out crl.pem')
  openssl(folder, 'crl -in crl.pem -outform DER -out root.crl')
}

function answer(folder: string, query: Buffer, command: string): Buffer {
  writeFileSync(path.join(folder, 'query'), query)
  openssl(folder, command)
  return readFileSync(path.join(folder, 'answer'))
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
