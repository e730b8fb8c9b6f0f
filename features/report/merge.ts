import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDF, rgb } from '@libpdf/core'
import { log } from '@/lib/logger'
import type { MergeAnswer, MergeWord } from './reading-copy'

// The reading copy's child process: takes originals one by one, and writes one PDF without their signatures to stdout.
const mark = 'BẢN SAO ĐỂ ĐỌC - không thay cho bản gốc có đóng dấu'
const font = 'node_modules/@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'
const red = rgb(0xa5 / 255, 0x16 / 255, 0x1d / 255)
const foot = { x: 85, y: 26, size: 11 }

const copy = PDF.create()
const bold = copy.embedFont(readFileSync(path.join(process.cwd(), font)))
const answer = (word: MergeAnswer) => process.send?.(word)

async function add(original: Uint8Array): Promise<void> {
  const source = await PDF.load(original)
  const all = Array.from({ length: source.getPageCount() }, (_, page) => page)
  const pages = await copy.copyPagesFrom(source, all, { includeAnnotations: false })
  for (const page of pages) page.drawText(mark, { ...foot, font: bold, color: red })
}

async function finish(title: string): Promise<void> {
  copy.setTitle(title)
  copy.setLanguage('vi')
  const bytes = await copy.save()
  answer({ length: bytes.length })
  process.stdout.end(bytes, () => process.exit())
}

process.on('message', (word: MergeWord) => {
  const done = 'original' in word ? add(word.original).then(() => answer('next')) : finish(word.title)
  done.catch((error) => {
    log.error('reading_copy.failed', error)
    process.exit(1)
  })
})
process.on('disconnect', () => process.exit())
