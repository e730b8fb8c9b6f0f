import { format, stripVTControlCharacters } from 'node:util'
import { isTold, log } from '@/lib/logger'

/**
 * Has what libraries write to `console.error` and `console.warn` become lines of the log, an error once. Gives the way
 * back.
 */
export function logConsole(): () => void {
  const { error, warn } = console
  console.error = (...said: unknown[]) => {
    const thrown = said.find((one) => one instanceof Error)
    if (thrown && isTold(thrown)) return
    const words = wordsOf(said)
    if (thrown) log.error('console.error', thrown, { words })
    else log.warn('console.error', { words })
  }
  console.warn = (...said: unknown[]) => log.warn('console.warn', { words: wordsOf(said) })
  return () => Object.assign(console, { error, warn })
}

// Errors are told by their own description, which knows what to leave out.
const wordsOf = (said: unknown[]): string =>
  stripVTControlCharacters(format(...said.filter((one) => !(one instanceof Error)))).trim()
