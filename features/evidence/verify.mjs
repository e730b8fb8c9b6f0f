// Checks the evidence of one signed pledge offline: one file, Node 20 or newer and nothing else.
//
//   node verify.mjs [evidence.zip | unpacked folder] [--log-key KEY]
//
// Prints what was checked, then one line of JSON. Exit code: 0 valid, 1 not valid, 2 not readable as evidence.
// KEY is the log's verifier key from a source that you trust; without it the one in the evidence is taken.
// It shares no code with the system that wrote the evidence: docs/evidence.md describes every format.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { inflateRawSync } from 'node:zlib'

const mostBytes = 64 * 1024 * 1024
const always = [
  ...['SHA256SUMS', 'VERIFY.md', 'verify.mjs', 'document.json', 'drawing.json', 'signer.json', 'salts.json'],
  ...['signature.json', 'leaf.json', 'receipt.tlog-proof', 'checkpoint.txt', 'log-key.txt'],
]
const ofPasskey = ['assertion.json', 'public-key.pem']
const ofSeal = ['giao-uoc.pdf', 'seal-leaf.json', 'seal.tlog-proof', 'sealing-certificate.pem']

/** What is wrong with the evidence, in words for who reads the verdict. */
class Fault extends Error {}
const must = (holds, problem) => {
  if (!holds) throw new Fault(problem)
}

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()
const hex = (bytes) => bytes.toString('hex')
const fromHex = (text) => {
  must(/^([0-9a-f]{2})+$/.test(text ?? ''), 'một giá trị băm viết sai dạng')
  return Buffer.from(text, 'hex')
}
const fromBase64 = (text, encoding = 'base64') => {
  const bytes = Buffer.from(text ?? '', encoding)
  must(bytes.toString(encoding) === text, `dữ liệu ${encoding} viết sai dạng`)
  return bytes
}
/** SHA-256 over each item with its length before it: 4 bytes, unsigned, big-endian. */
const taggedHash = (...items) =>
  sha256(
    ...items.flatMap((item) => {
      const bytes = Buffer.from(item)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )

// Reading: a ZIP (PKWARE APPNOTE) of stored or deflated files without folders, or the folder that it was unpacked to.

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc >>> 0
})
const crc32 = (bytes) => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 255] ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function readZip(zip) {
  const end = zip.length - 22
  must(end >= 0 && zip.readUInt32LE(end) === 0x06054b50, 'tệp không phải ZIP, hoặc có dữ liệu thêm ở cuối')
  const files = new Map()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    must(zip.readUInt32LE(at) === 0x02014b50, 'mục lục của tệp ZIP bị hỏng')
    const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, nameEnd)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const localName = zip.toString('utf8', local + 30, local + 30 + zip.readUInt16LE(local + 26))
    must(zip.readUInt32LE(local) === 0x04034b50 && localName === name, 'tệp ZIP tự mâu thuẫn')
    must(!files.has(name) && size <= mostBytes, `tệp ${name} trong ZIP bị lặp hoặc quá lớn`)
    const bytes = zip.subarray(start, start + packed)
    const method = zip.readUInt16LE(at + 10)
    must(method === 0 || method === 8, `tệp ${name} được nén theo cách không đọc được`)
    const content = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: mostBytes })
    must(
      content.length === size && crc32(content) === zip.readUInt32LE(at + 16),
      `tệp ${name} trong ZIP bị hỏng`,
    )
    files.set(name, content)
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  must(at === end, 'mục lục của tệp ZIP bị hỏng')
  return files
}

/** What the commands of VERIFY.md leave behind in the folder is not read. */
function readFolder(folder) {
  const names = [...always, ...ofPasskey, ...ofSeal]
  const present = readdirSync(folder).filter((name) => names.includes(name))
  return new Map(present.map((name) => [name, readFileSync(path.join(folder, name))]))
}

// The log: signed notes, checkpoints and proofs of C2SP, hashing of RFC 6962 and RFC 9162.

/** The Ed25519 key of `name+id+base64(0x01 || key)`. */
function readLogKey(text) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)\n?$/.exec(text) ?? []
  must(name, 'khóa nhật ký viết sai dạng')
  const typed = fromBase64(encoded)
  must(typed.length === 33 && typed[0] === 1, 'khóa nhật ký không phải khóa Ed25519')
  must(
    hex(sha256(Buffer.from(`${name}\n`), typed).subarray(0, 4)) === id,
    'khóa nhật ký không đúng số hiệu của nó',
  )
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: typed.subarray(1).toString('base64url') }
  return { name, id, key: createPublicKey({ key: jwk, format: 'jwk' }), text: text.trimEnd() }
}

/** The head that the log's key has signed. */
function openCheckpoint(note, log) {
  const end = note.lastIndexOf('\n\n')
  must(end > 0 && note.endsWith('\n'), 'điểm kiểm tra viết sai dạng')
  const text = note.slice(0, end + 1)
  const own = note
    .slice(end + 2, -1)
    .split('\n')
    .map((line) => {
      const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? []
      must(name, 'dòng chữ ký của điểm kiểm tra viết sai dạng')
      const bytes = fromBase64(encoded)
      return { name, id: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
    })
    .filter(({ name, id }) => name === log.name && id === log.id)
  must(own.length > 0, 'điểm kiểm tra không có chữ ký của nhật ký này')
  for (const { signature } of own)
    must(verifySignature(null, Buffer.from(text), log.key, signature), 'chữ ký dưới điểm kiểm tra không đúng')
  const [origin, size, root] = text.split('\n')
  must(origin === log.name && /^[1-9]\d{0,14}$/.test(size), 'điểm kiểm tra thuộc nhật ký khác')
  return { size: Number(size), root: fromBase64(root) }
}

/** The index of `entry`, which the proof leads from to the root of the checkpoint in it. */
function provedIndex(proof, entry, checkpoint, head) {
  const end = proof.indexOf('\n\n')
  must(end > 0 && proof.slice(end + 2) === checkpoint, 'bằng chứng không đi với điểm kiểm tra của hồ sơ')
  const [header, place, ...siblings] = proof.slice(0, end).split('\n')
  const [, decimal] = /^index (0|[1-9]\d{0,14})$/.exec(place ?? '') ?? []
  must(header === 'c2sp.org/tlog-proof@v1' && decimal, 'bằng chứng viết sai dạng')
  let [node, last] = [Number(decimal), head.size - 1]
  must(node <= last, 'bằng chứng chỉ tới mục ngoài nhật ký')
  let hash = sha256(Buffer.of(0), entry)
  for (const sibling of siblings.map((line) => fromBase64(line))) {
    must(last > 0, 'bằng chứng dài hơn cây nhật ký')
    if (node % 2 === 1 || node === last) {
      hash = sha256(Buffer.of(1), sibling, hash)
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else hash = sha256(Buffer.of(1), hash, sibling)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  must(last === 0 && hash.equals(head.root), 'mục này không nằm trong nhật ký')
  return Number(decimal)
}

const members =
  'assertionHash authority campaign documentHash format kind previousVersion signedAt signerHash strength strokesHash unit'

function readLeaf(bytes, kind) {
  const leaf = readJson(bytes)
  must(Object.keys(leaf).join(' ') === members, 'mục nhật ký không đủ các trường')
  must(leaf.format === 'giao-uoc/leaf/1' && leaf.kind === kind, 'mục nhật ký không đúng loại')
  return leaf
}

/** JSON without a second reading: no doubled key, no space, nothing that a parser would drop. */
function readJson(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value = JSON.parse(text)
    if (JSON.stringify(value) === text && typeof value === 'object' && value !== null) return value
  } catch {
    // Said below, whatever it was.
  }
  throw new Fault('nội dung JSON không đọc được hoặc không ở dạng chuẩn')
}

// Passkeys: Web Authentication Level 3, section 7.2; keys are COSE (RFC 9052), a CBOR map (RFC 8949).

function readCose(bytes) {
  let at = 0
  const head = () => {
    const first = bytes[at++]
    const wide = (first & 31) - 23
    must(first !== undefined && wide <= 2, 'khóa truy cập viết sai dạng')
    let value = wide <= 0 ? first & 31 : 0
    for (let left = wide; left > 0; left--) value = value * 256 + bytes[at++]
    return [first >> 5, value]
  }
  const [major, size] = head()
  must(major === 5, 'khóa truy cập viết sai dạng')
  const map = {}
  for (let left = size; left > 0; left--) {
    const [sign, label] = head()
    const [kind, value] = head()
    must(sign <= 1 && kind <= 2, 'khóa truy cập viết sai dạng')
    map[sign === 0 ? label : -1 - label] = [value, -1 - value, bytes.subarray(at, at + value)][kind]
    if (kind === 2) at += value
  }
  must(at === bytes.length, 'khóa truy cập viết sai dạng')
  return map
}

function passkeyOf(cose) {
  const map = readCose(cose)
  const text = (label) => (Buffer.isBuffer(map[label]) ? map[label].toString('base64url') : map[label])
  const known = {
    '2,-7,1': { jwk: { kty: 'EC', crv: 'P-256', x: text(-2), y: text(-3) }, digest: 'sha256' },
    '1,-8,6': { jwk: { kty: 'OKP', crv: 'Ed25519', x: text(-2) }, digest: null },
    '3,-257,': { jwk: { kty: 'RSA', n: text(-1), e: text(-2) }, digest: 'sha256' },
  }[`${map[1]},${map[3]},${map[1] === 3 ? '' : map[-1]}`]
  must(known, 'khóa truy cập thuộc loại không biết')
  return { key: createPublicKey({ key: known.jwk, format: 'jwk' }), digest: known.digest }
}

function checkAssertion(files, leaf, salts) {
  const bytes = files.get('assertion.json')
  checkCommitment('assertion', salts.assertion, bytes, leaf.assertionHash)
  const kept = readJson(bytes)
  const { documentHash, strokesHash, unit, role, authority, nonce } = kept.challenge
  const same = documentHash === leaf.documentHash && authority === leaf.authority && role === 'unit_head'
  must(kept.format === 'giao-uoc/assertion/1' && same, 'lần xác nhận là cho một văn bản khác')
  must(strokesHash === hex(sha256(files.get('drawing.json'))), 'lần xác nhận là cho nét ký khác')
  const challenge = taggedHash(
    'giao-uoc/sign-challenge/v1',
    fromHex(documentHash),
    fromHex(strokesHash),
    ...[unit, role, authority],
    fromBase64(nonce, 'base64url'),
  )
  const clientData = fromBase64(kept.clientDataJSON, 'base64url')
  const client = JSON.parse(clientData.toString())
  must(client.type === 'webauthn.get', 'lần xác nhận không phải để ký')
  must(client.challenge === challenge.toString('base64url'), 'lần xác nhận là cho một nội dung khác')
  must(client.origin === kept.origin && !client.crossOrigin, 'lần xác nhận được làm ở trang khác')
  must(client.topOrigin === undefined, 'lần xác nhận được làm trong khung của trang khác')
  const data = fromBase64(kept.authenticatorData, 'base64url')
  must(
    data.length >= 37 && data.subarray(0, 32).equals(sha256(Buffer.from(kept.rpId))),
    'lần xác nhận dành cho trang khác',
  )
  must((data[32] & 5) === 5, 'khóa truy cập chưa xác minh người dùng')
  const { key, digest } = passkeyOf(fromBase64(kept.publicKey, 'base64url'))
  const signed = Buffer.concat([data, sha256(clientData)])
  const signature = fromBase64(kept.signature, 'base64url')
  must(verifySignature(digest, signed, key, signature), 'chữ ký của khóa truy cập không đúng')
  const pem = key.export({ type: 'spki', format: 'pem' })
  must(files.get('public-key.pem').toString() === pem, 'public-key.pem không phải khóa đã ký')
}

// The checks, in the order in which they are told.

function checkCommitment(what, salt, value, committed) {
  const found = taggedHash(`giao-uoc/commit/${what}/v1`, fromHex(salt), value)
  must(hex(found) === committed, 'không khớp với cam kết trong mục nhật ký')
}

function checkList(files, zipped) {
  const list = files.get('SHA256SUMS').toString()
  must(list.endsWith('\n'), 'SHA256SUMS viết sai dạng')
  const lines = list.slice(0, -1).split('\n')
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  must(
    lines.every((line) => /^[0-9a-f]{64} {2}[\w.-]+$/.test(line)),
    'SHA256SUMS viết sai dạng',
  )
  must(sums.size === files.size - 1 || !zipped, 'hồ sơ có tệp không ghi trong SHA256SUMS')
  for (const [name, bytes] of files)
    must(
      name === 'SHA256SUMS' || sums.get(name) === hex(sha256(bytes)),
      `tệp ${name} không khớp với SHA256SUMS`,
    )
  for (const name of sums.keys()) must(files.has(name), `thiếu tệp ${name}`)
}

function checkDocument(files, leaf, record) {
  const bytes = files.get('document.json')
  must(hex(sha256(bytes)) === leaf.documentHash, 'văn bản không phải là bản đã ký')
  const document = readJson(bytes)
  must(
    document.unit.code === leaf.unit && document.version === record.number,
    'văn bản là của bản giao ước khác',
  )
  must(document.signing.authority === leaf.authority, 'quyền hạn ký không khớp với văn bản')
  return document
}

function checkRecord(record, leaf, index, sealIndex) {
  must(record.format === 'giao-uoc/evidence/1', 'signature.json viết sai dạng')
  for (const name of ['authority', 'campaign', 'documentHash', 'signedAt', 'strength', 'unit'])
    must(record[name] === leaf[name], `signature.json khác mục nhật ký ở “${name}”`)
  must(
    record.leafIndex === index && record.sealLeafIndex === sealIndex,
    'signature.json ghi sai vị trí trong nhật ký',
  )
  must(isCode(record.code), 'mã kiểm tra có ký tự sai')
}

/** Crockford base32; the sum of alpha^i times the i-th character is zero in GF(32), alpha a root of x^5 + x^2 + 1. */
function isCode(code) {
  const symbols = [...`${code}`].map((character) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(character))
  const sum = symbols.reduceRight((total, symbol) => (total << 1) ^ (total & 16 ? 0b100101 : 0) ^ symbol, 0)
  return symbols.length === 12 && !symbols.includes(-1) && sum === 0
}

function checkSeal(files, leaf, seal) {
  const pdf = files.get('giao-uoc.pdf')
  must(hex(sha256(pdf)) === seal.documentHash, 'tệp PDF không phải là bản đã niêm phong')
  must(seal.previousVersion === leaf.documentHash, 'bản niêm phong là của văn bản khác')
  must(seal.unit === leaf.unit && seal.campaign === leaf.campaign, 'bản niêm phong là của đơn vị khác')
  const pem = files.get('sealing-certificate.pem').toString()
  const body = /^-----BEGIN CERTIFICATE-----\n([\w+/=\n]+)-----END CERTIFICATE-----\n$/.exec(pem)?.[1]
  must(body, 'chứng thư niêm phong viết sai dạng')
  const certificate = fromBase64(body.replaceAll('\n', ''))
  must(pdf.includes(hex(certificate)), 'chứng thư không phải là chứng thư đã niêm phong tệp PDF')
}

function verifyEvidence(files, zipped, trustedKey) {
  const told = []
  const check = (subject, work) => {
    try {
      const value = work()
      told.push({ subject, problem: null })
      return value
    } catch (error) {
      // Evidence of any other form than ours ends as a fault of this check, never as a crash.
      told.push({ subject, problem: error instanceof Fault ? error.message : 'nội dung không đọc được' })
      return undefined
    }
  }
  const text = (name) => files.get(name).toString()

  check('Danh sách tệp', () => {
    const missing = always.filter((name) => !files.has(name))
    must(missing.length === 0, `thiếu tệp ${missing.join(', ')}`)
    for (const group of [ofPasskey, ofSeal])
      must(
        [0, group.length].includes(group.filter((name) => files.has(name)).length),
        `thiếu tệp trong nhóm ${group[0]}`,
      )
    checkList(files, zipped)
  })
  const log = check('Khóa nhật ký', () => {
    const inside = readLogKey(text('log-key.txt'))
    must(!trustedKey || trustedKey === inside.text, 'hồ sơ mang khóa khác với khóa được cho')
    return inside
  })
  const head = check('Điểm kiểm tra của nhật ký', () => openCheckpoint(text('checkpoint.txt'), log))
  const leaf = check('Mục nhật ký của chữ ký', () => readLeaf(files.get('leaf.json'), 'signature'))
  const index = check('Vị trí của chữ ký trong nhật ký', () =>
    provedIndex(text('receipt.tlog-proof'), files.get('leaf.json'), text('checkpoint.txt'), head),
  )
  const salts = check('Muối của các cam kết', () => {
    const value = readJson(files.get('salts.json'))
    must(Object.keys(value).join() === 'assertion,signer,strokes', 'salts.json viết sai dạng')
    return value
  })
  const record = check('Hồ sơ chữ ký', () => readJson(files.get('signature.json')))
  const document = check('Văn bản đã ký', () => checkDocument(files, leaf, record))
  const signer = check('Người ký', () => {
    checkCommitment('signer', salts.signer, files.get('signer.json'), leaf.signerHash)
    const value = readJson(files.get('signer.json'))
    const { signing } = document
    const same =
      value.name === signing.signer && value.titleLines.join('\n') === signing.titleLines.join('\n')
    must(same, 'người ký không phải người ghi trong văn bản')
    return value
  })
  check('Nét ký', () =>
    checkCommitment('strokes', salts.strokes, files.get('drawing.json'), leaf.strokesHash),
  )
  check(leaf?.strength === 'passkey' ? 'Xác nhận bằng khóa truy cập' : 'Xác nhận bằng mật khẩu', () => {
    must(
      files.has('assertion.json') === (leaf.strength === 'passkey'),
      'hình thức xác nhận không khớp với mục nhật ký',
    )
    if (leaf.strength === 'passkey') checkAssertion(files, leaf, salts)
    else
      must(
        leaf.strength === 'password' && salts.assertion === null,
        'hình thức xác nhận không khớp với mục nhật ký',
      )
  })
  const sealed = files.has('giao-uoc.pdf')
  const sealIndex = sealed
    ? check('Bản PDF đã niêm phong', () => {
        const entry = files.get('seal-leaf.json')
        checkSeal(files, leaf, readLeaf(entry, 'seal'))
        return provedIndex(text('seal.tlog-proof'), entry, text('checkpoint.txt'), head)
      })
    : null
  check('Hồ sơ chữ ký khớp với nhật ký', () => checkRecord(record, leaf, index, sealIndex))

  const problems = told
    .filter(({ problem }) => problem)
    .map(({ subject, problem }) => `${subject}: ${problem}`)
  const valid = problems.length === 0
  const facts = valid && {
    code: record.code,
    unit: leaf.unit,
    unitName: document.unit.name,
    signer: signer.name,
    titleLines: signer.titleLines,
    authority: leaf.authority,
    strength: leaf.strength,
    signedAt: leaf.signedAt,
    documentHash: leaf.documentHash,
    leafIndex: index,
    sealed,
    log: {
      key: log.text,
      trusted: trustedKey !== undefined,
      size: head.size,
      root: head.root.toString('base64'),
    },
  }
  return { told, verdict: { verdict: valid ? 'valid' : 'invalid', ...facts, problems } }
}

const readAll = (place) => (statSync(place).isDirectory() ? readFolder(place) : readZip(readFileSync(place)))

function report({ told, verdict }) {
  for (const { subject, problem } of told) console.log(problem ? `✗ ${subject}: ${problem}.` : `✓ ${subject}`)
  if (verdict.verdict === 'valid') {
    const { unitName, signer, titleLines, signedAt, leafIndex, log, strength, sealed } = verdict
    const time = new Date(signedAt).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
    console.log(`HỢP LỆ: ${unitName}; ${titleLines.join(' / ')} ${signer} ký lúc ${time}.`)
    console.log(`Mục số ${leafIndex + 1} trong ${log.size} mục của nhật ký; khóa nhật ký ${log.key}`)
    if (!log.trusted)
      console.log('Khóa nhật ký lấy từ chính hồ sơ này: so với khóa đã công bố, hoặc dùng --log-key.')
    if (strength === 'password')
      console.log('Chữ ký được xác nhận bằng mật khẩu, mức thấp hơn khóa truy cập.')
    if (!sealed) console.log('Hồ sơ không có bản PDF đã niêm phong.')
  } else console.log('KHÔNG HỢP LỆ.')
  console.log(JSON.stringify(verdict))
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'log-key': { type: 'string' } },
  })
  const place = positionals[0] ?? import.meta.dirname
  const result = verifyEvidence(readAll(place), !statSync(place).isDirectory(), values['log-key'])
  report(result)
  process.exitCode = result.verdict.verdict === 'valid' ? 0 : 1
} catch (error) {
  const problem = error instanceof Fault ? error.message : `không đọc được (${error.code ?? error.name})`
  console.log(`KHÔNG ĐỌC ĐƯỢC HỒ SƠ: ${problem}.`)
  console.log(JSON.stringify({ verdict: 'unreadable', problems: [problem] }))
  process.exitCode = 2
}
