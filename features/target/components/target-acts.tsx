'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

type Done = { message: string; placeId: string }

type Acts = {
  pledgeId: string
  /** Says what was done, and puts the focus on the place that shows it: the button that had it is gone. */
  done: (act: Done) => void
}

const ActsContext = createContext<Acts | null>(null)

/** Holds what the acts on the rows share: the pledge, and one region in which success is said. */
export function TargetActs({ pledgeId, children }: { pledgeId: string; children: ReactNode }) {
  const [last, setLast] = useState<Done | null>(null)

  // After a dialog has closed, which gives the focus back to its button.
  useEffect(() => {
    if (last) document.getElementById(last.placeId)?.focus({ preventScroll: true })
  }, [last])

  return (
    <ActsContext value={{ pledgeId, done: setLast }}>
      {children}
      <p role="status" className="sr-only">
        {last?.message}
      </p>
    </ActsContext>
  )
}

export function useTargetActs(): Acts {
  const acts = useContext(ActsContext)
  if (!acts) throw new Error('an act on targets stands outside of TargetActs')
  return acts
}
