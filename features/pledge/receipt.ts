import { crockfordDigits, readCrockford } from '@/lib/crockford'
import { formatInstant } from '@/lib/dates'
import type { Strength } from '@/lib/terms'

const dataLength = 11

/** The bytes of randomness that `makeCode` takes. */
export const codeBytes = dataLength

export type ParsedCode =
  | { ok: true; value: string }
  | { ok: false; reason: 'empty' | 'malformed' | 'wrong_check' }

// alpha^i in GF(32) = GF(2)[x] / (x^5 + x^2 + 1), where alpha = x has order 31
const powers = [1]
while (powers.length < 31) powers.push(double(powers.at(-1)!))

/**
 * A pledge's short code, 12 characters of Crockford's base32: 11 random ones (55 bits, five of each byte) and
 * a check. The check makes the sum of alpha^i times the i-th character zero in GF(32). All weights differ and
 * none is zero, so one wrong character and two exchanged ones are always caught. Throws RangeError unless
 * given `codeBytes` bytes.
 */
export function makeCode(random: Uint8Array): string {
  if (random.length !== codeBytes) throw new RangeError(`a code takes ${codeBytes} random bytes`)
  const data = Array.from(random, (byte) => byte & 31)
  return [...data, divide(weightedSum(data), dataLength)].map((symbol) => crockfordDigits[symbol]).join('')
}

/** Reads a code as people copy it: any case, with spaces and dashes, O for 0, I and L for 1. */
export function parseCode(text: string): ParsedCode {
  const value = readCrockford(text)
  if (value === '') return { ok: false, reason: 'empty' }
  const symbols = Array.from(value, (character) => crockfordDigits.indexOf(character))
  if (symbols.length !== dataLength + 1 || symbols.includes(-1)) return { ok: false, reason: 'malformed' }
  return weightedSum(symbols) === 0 ? { ok: true, value } : { ok: false, reason: 'wrong_check' }
}

/** The code as it is printed, 'XXXX-XXXX-XXXX'. */
export function formatCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

const strengths: Record<Strength, string> = {
  passkey: 'khóa truy cập (passkey)',
  password: 'mật khẩu (mức thấp hơn khóa truy cập)',
}

/** How a signature was confirmed, as receipt and document print it. */
export const strengthInWords = (strength: Strength): string => strengths[strength]

type SignedVersion = {
  unit: { name: string }
  campaign: { title: string }
  number: number
  signer: { name: string; titleLines: string[] }
  signedAt: Date
  strength: Strength
}

/** What a receipt says of a signature, name by name in reading order. */
export const signatureFacts = (signed: SignedVersion): [name: string, value: string][] => [
  ['Đơn vị', signed.unit.name],
  ['Bản giao ước', `${signed.campaign.title}, bản số ${signed.number}`],
  ['Người ký', signed.signer.name],
  ['Quyền hạn, chức vụ', signed.signer.titleLines.join(' / ')],
  ['Thời điểm ký', formatInstant(signed.signedAt)],
  ['Xác nhận bằng', strengthInWords(signed.strength)],
]

function weightedSum(symbols: number[]): number {
  return symbols.reduce((sum, symbol, index) => sum ^ multiply(symbol, index), 0)
}

function multiply(symbol: number, power: number): number {
  return symbol === 0 ? 0 : (powers[(powers.indexOf(symbol) + power) % 31] ?? 0)
}

function divide(symbol: number, power: number): number {
  return multiply(symbol, 31 - power)
}

function double(element: number): number {
  const shifted = element << 1
  return shifted & 32 ? shifted ^ 0b100101 : shifted
}
