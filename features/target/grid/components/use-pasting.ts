import { useState } from 'react'
import { answered, type Pasted } from '../clipboard'
import type { Change } from '../matrix'

/** A paste on its way: written at once, or when its question is answered; then what did not fit is told. */
export function usePasting(onWrite: (changes: Change[]) => void) {
  const [asking, setAsking] = useState<Pasted | null>(null)
  const [told, setTold] = useState<Pasted | null>(null)
  const finish = (pasted: Pasted, changes: Change[]) => {
    setAsking(null)
    setTold(pasted.refused.length > 0 || pasted.beyond > 0 ? pasted : null)
    onWrite(changes)
  }
  return {
    asking,
    told,
    paste: (pasted: Pasted) =>
      pasted.questions.length > 0 ? setAsking(pasted) : finish(pasted, pasted.changes),
    answer: (reading: 0 | 1 | null) => {
      if (!asking) return
      const read = reading === null ? [] : asking.questions.map((question) => answered(question, reading))
      finish(asking, [...asking.changes, ...read])
    },
    forget: () => setTold(null),
  }
}
