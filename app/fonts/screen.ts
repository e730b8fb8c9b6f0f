import localFont from 'next/font/local'

const words = localFont({
  src: [
    { path: './words-400.woff2', weight: '400' },
    { path: './words-600.woff2', weight: '600' },
  ],
  variable: '--font-words',
})

// A fallback face here would swallow the letters that belong to the words.
const digits = localFont({
  src: [
    { path: './digits-400.woff2', weight: '400' },
    { path: './digits-600.woff2', weight: '600' },
  ],
  variable: '--font-digits',
  adjustFontFallback: false,
})

/** Class names for `<html>` that define `--font-words` and `--font-digits`; the theme builds on both. */
export const screenFonts = `${words.variable} ${digits.variable}`
