'use client'

import { useCallback, useState } from 'react'

export type Selection = {
  chosen: ReadonlySet<string>
  choose: (keys: readonly string[], on: boolean) => void
}

/** What is chosen of a list, by the rows' keys; it outlives searching and filtering. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = useCallback((keys: readonly string[], on: boolean) => {
    setChosen((before) => {
      const after = new Set(before)
      for (const key of keys) on ? after.add(key) : after.delete(key)
      return after
    })
  }, [])
  return { chosen, choose }
}
