'use client'

import { useEffect, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import type { FieldOf } from '@/components/ui/form-field'
import { TextInput } from '@/components/ui/text-input'
import { longestShortName } from '../../schema'

/** Width of a name on a board tile, in pixels, at the narrowest that a tile becomes, and how many lines it may take. */
const tileWidth = 160
const tileLines = 2
/** The font of a tile's name, without its family. */
const tileFont = '600 15px'

type Fit = { lines: number; fits: boolean }

/** How a name breaks into lines of `tileWidth` by whole words; `measure` gives the width of a text in pixels. */
export function fitOnTile(name: string, measure: (text: string) => number): Fit {
  const words = name.split(/\s+/).filter(Boolean)
  let lines = words.length > 0 ? 1 : 0
  let line = ''
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word
    if (line && measure(longer) > tileWidth) {
      lines++
      line = word
    } else line = longer
  }
  return { lines, fits: lines <= tileLines && words.every((word) => measure(word) <= tileWidth) }
}

interface ShortNameFieldProps {
  field: FieldOf
  name: string
  value: string
  onChange: (value: string) => void
}

/** The short name, measured as it is typed against a tile of the signing board. */
export function ShortNameField({ field, name, value, onChange }: ShortNameFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [fit, setFit] = useState<Fit | null>(null)

  useEffect(() => {
    const context = document.createElement('canvas').getContext('2d')
    if (!context || !input.current) return
    context.font = `${tileFont} ${getComputedStyle(input.current).fontFamily}`
    setFit(fitOnTile(value, (text) => context.measureText(text).width))
  }, [value])

  return (
    <Field
      {...field(name)}
      label="Tên ngắn"
      hint={`Hiện trên ô bảng ký và màn hình hội trường, vừa ${tileLines} dòng`}
    >
      {(control) => (
        <>
          <TextInput
            {...control}
            ref={input}
            name={name}
            value={value}
            maxLength={longestShortName}
            onChange={({ target }) => onChange(target.value)}
          />
          <p role="status" className={fit && !fit.fits ? 'font-semibold text-proposal' : 'text-muted'}>
            {fit && fit.lines > 0 && inWords(fit)}
          </p>
        </>
      )}
    </Field>
  )
}

const inWords = ({ lines, fits }: Fit) =>
  fits
    ? `Vừa ô bảng ký: ${lines} dòng.`
    : lines > tileLines
      ? `Dài ${lines} dòng, quá ${tileLines} dòng của ô bảng ký: nên rút gọn.`
      : 'Có từ dài hơn bề ngang ô bảng ký: nên rút gọn.'
