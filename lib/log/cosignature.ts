import { type KeyObject, sign, verify } from 'node:crypto'
import { parseCheckpoint } from './checkpoint'
import { openNote, parseSignature } from './note'
import type { NoteSigner, NoteVerifier } from './note-keys'
import { type NoteKey, noteKey, publicKeyOf, signatureTypes } from './note-keys'

const timeSize = 8
const signatureSize = 64
const latestSecond = 2n ** 63n - 1n

/**
 * A witness's signer (C2SP tlog-cosignature, "Ed25519 signed message"): says that at `now()` the checkpoint was the
 * largest consistent one it had seen. The bytes under the note are the seconds since 1970 as 8 bytes big-endian, then
 * 64 bytes of RFC 8032. Its `sign` throws RangeError on a text that is no checkpoint.
 */
export function cosigner(name: string, privateKey: KeyObject, now = () => new Date()): NoteSigner {
  const key = noteKey(name, signatureTypes.cosignature, privateKey)
  return {
    key,
    sign: (text) => {
      if (!parseCheckpoint(text)) throw new RangeError('only a checkpoint is cosigned')
      const seconds = BigInt(Math.floor(now().getTime() / 1000))
      const time = Buffer.alloc(timeSize)
      time.writeBigUInt64BE(seconds)
      return new Uint8Array(Buffer.concat([time, sign(null, message(seconds, text), privateKey)]))
    },
  }
}

/** The verifier of a witness's key. Throws TypeError on a key of another type. */
export function cosignatureVerifier(key: NoteKey): NoteVerifier {
  if (key.type !== signatureTypes.cosignature) throw new TypeError(`${key.name} is no witness's key`)
  const publicKey = publicKeyOf(key)
  return {
    key,
    verify: (text, signature) => {
      const seconds = secondsOf(signature)
      if (seconds === null || !parseCheckpoint(text)) return false
      return verify(null, message(seconds, text), publicKey, signature.subarray(timeSize))
    },
  }
}

/** When a cosignature says that it was made; null when the bytes are none. */
export function cosignedAt(signature: Uint8Array): Date | null {
  const seconds = secondsOf(signature)
  return seconds === null ? null : new Date(Number(seconds) * 1000)
}

/**
 * A signed checkpoint with a witness's signature lines under it, as `add-checkpoint` of C2SP tlog-witness answers
 * them. Lines of other keys are dropped, one that is there already is not repeated; null when `witness` has not
 * signed it, or one of its signatures is false.
 */
export function withCosignature(note: string, lines: string, witness: NoteVerifier): string | null {
  const theirs = lines.split('\n').filter((line) => {
    const signature = parseSignature(line)
    const own = signature?.name === witness.key.name && signature.id === witness.key.id
    return own && !note.includes(`\n${line}\n`)
  })
  const cosigned = `${note}${theirs.map((line) => `${line}\n`).join('')}`
  return openNote(cosigned, [witness]).ok ? cosigned : null
}

function secondsOf(signature: Uint8Array): bigint | null {
  if (signature.length !== timeSize + signatureSize) return null
  const seconds = Buffer.from(signature).readBigUInt64BE()
  return seconds <= latestSecond ? seconds : null
}

const message = (seconds: bigint, text: string) => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
