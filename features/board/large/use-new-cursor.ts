'use client'

import { useEffect, useRef } from 'react'

/** Does `follow` when another unit is at hand than before, not for the one that was when the view was turned to. */
export function useNewCursor(cursor: string | undefined, follow: (cursor: string) => void) {
  const before = useRef(cursor)
  useEffect(() => {
    if (cursor === undefined || cursor === before.current) return
    before.current = cursor
    follow(cursor)
  })
}
