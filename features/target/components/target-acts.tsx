'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'

type Acts = {
  pledgeId: string
  /** Says what was done, and puts the focus on the place that shows it: the button that had it is gone. */
  done: (message: string, placeId: string) => void
}

const ActsContext = createContext<Acts | null>(null)

/** Holds what the acts on the rows share: the pledge, and one region in which success is said. */
export function TargetActs({ pledgeId, children }: { pledgeId: string; children: ReactNode }) {
  const [said, setSaid] = useState('')

  function done(message: string, placeId: string) {
    setSaid(message)
    document.getElementById(placeId)?.focus({ preventScroll: true })
  }

  return (
    <ActsContext value={{ pledgeId, done }}>
      {children}
      <p role="status" className="sr-only">
        {said}
      </p>
    </ActsContext>
  )
}

export function useTargetActs(): Acts {
  const acts = useContext(ActsContext)
  if (!acts) throw new Error('an act on targets stands outside of TargetActs')
  return acts
}
