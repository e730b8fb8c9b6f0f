import { dictionary } from '@zxcvbn-ts/language-common'
import { fold } from '@/lib/text'
import { isCommonPassword } from './schema'

const listed = new Set(dictionary['passwords-common'])
const signsAround = 6

/**
 * Whether a password is among the 49,000 commonest, or one of them with up to six digits or signs before and behind,
 * however it is capitalised, marked or spaced. For the server alone: the list is too long to be sent.
 */
export function isListedPassword(password: string): boolean {
  if (isCommonPassword(password)) return true
  const typed = fold(password).replace(/\s/g, '')
  const word = typed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return listed.has(typed) || (listed.has(word) && typed.length - word.length <= signsAround)
}
