'use client'

import { useEffect, useRef, useState } from 'react'
import { apply, type Board } from '../board'
import { connectOnce } from './connect-once'

type Versioned = { version: string; units: Record<string, unknown>[] }

/** The board that the server rendered at `readAt`, and after it as it is now. */
export const useBoard = (initial: Board, readAt: string) => useLive('/api/board', initial, readAt, apply)

/**
 * What the server rendered at `readAt`, and after it as it is now, by `apply` for each change; with an empty version it
 * is asked for at once. `lost` is true while nothing can be heard: the value is then of `freshAt`, the server's time.
 */
export function useLive<Whole extends Versioned, Change extends { version: string }>(
  url: string,
  initial: Whole,
  readAt: string,
  apply: (whole: Whole, change: Change) => Whole,
) {
  const [value, setValue] = useState(initial)
  const [fresh, setFresh] = useState({ at: new Date(readAt), lost: false })
  const current = useRef(initial)

  useEffect(() => {
    const take = (whole: Whole) => {
      current.current = whole
      setValue(whole)
    }
    const isBehind = ({ version }: { version: string }) => isNoLater(version, current.current.version)
    return connectOnce<Whole, Change>({
      url,
      whole: () => current.current,
      onWhole: (whole) => {
        if (!isBehind(whole)) take(whole)
      },
      onChange: (change) => {
        if (!isBehind(change)) take(apply(current.current, change))
      },
      onFresh: (at) => setFresh({ at, lost: false }),
      onLost: () => setFresh(({ at }) => ({ at, lost: true })),
      onGone: () => window.location.reload(),
    })
  }, [url, apply])
  return { value, freshAt: fresh.at, lost: fresh.lost }
}

/** Whether `version` is of the same process as `other`, and not after it. */
function isNoLater(version: string, other: string): boolean {
  const [boot, number] = version.split('-')
  const [otherBoot, otherNumber] = other.split('-')
  return boot === otherBoot && Number(number) <= Number(otherNumber)
}
