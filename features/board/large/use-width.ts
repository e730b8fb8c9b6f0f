'use client'

import { useLayoutEffect, useRef, useState } from 'react'

/** How wide an element is, in whole pixels; 0 until it is on the page. */
export function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    const measure = () => setWidth(element.current?.clientWidth ?? 0)
    measure()
    const watching = new ResizeObserver(measure)
    watching.observe(element.current)
    return () => watching.disconnect()
  }, [])
  return [element, width] as const
}
