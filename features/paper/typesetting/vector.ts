import { encode } from 'uqr'

/** A QR code (ISO/IEC 18004, level M) as one vector path. */
export function qrCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return svg(`0 0 ${size} ${size}`, `<path d="${modules.join('')}"/>`)
}

/** An SVG picture as the typesetter takes it. */
export const svg = (viewBox: string, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`
