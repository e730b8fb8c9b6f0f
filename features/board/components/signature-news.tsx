'use client'

import { useEffect, useRef, useState } from 'react'
import { formatTime } from '@/lib/dates'
import { type Board, type BoardUnit, newlySigned } from '../board'

const singly = 3

/** Tells a screen reader, when it has finished its sentence, who has signed just now. */
export function SignatureNews({ board }: { board: Board }) {
  const before = useRef(board)
  const [news, setNews] = useState('')
  useEffect(() => {
    const signed = newlySigned(before.current, board)
    before.current = board
    if (signed.length > 0) setNews(sentence(signed))
  }, [board])
  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  )
}

function sentence(signed: BoardUnit[]): string {
  const told = signed
    .slice(-singly)
    .map(({ name, signedAt }) => `${name} đã ký lúc ${formatTime(new Date(signedAt!))}`)
  const more = signed.length - told.length
  return [more > 0 && `${more} đơn vị vừa ký`, ...told].filter(Boolean).join('; ')
}
