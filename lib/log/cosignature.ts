import { verify } from 'node:crypto'
import { parseCheckpoint } from './checkpoint'
import { type NoteKey, type NoteVerifier, publicKeyOf, signatureTypes } from './note-keys'

const timeSize = 8
const signatureSize = 64
const latestSecond = 2n ** 63n - 1n

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

/** When a cosignature says that it was made, in seconds since 1970; null when the bytes are none. */
export function secondsOf(signature: Uint8Array): bigint | null {
  if (signature.length !== timeSize + signatureSize) return null
  const seconds = Buffer.from(signature).readBigUInt64BE()
  return seconds <= latestSecond ? seconds : null
}

const message = (seconds: bigint, text: string) => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
