/** Texts, and whether each says anything; the forms (lib/fields.ts) and the database answer alike. */
export const notEmptyCases: readonly (readonly [text: string, filled: boolean])[] = [
  ['', false],
  ['   ', false],
  ['\t\n\r\n', false],
  ['\v\f\x1f\x7f\x85', false],
  // No-break, ideographic, thin and Ogham spaces, and Unicode's own line ends.
  ['\u00a0\u3000\u2009\u202f\u205f\u1680', false],
  ['\u2028\u2029', false],
  // Zero width space, joiners, word joiner, byte order mark, soft hyphen, bidirectional controls, a tag.
  ['\u200b\u200c\u200d\u2060\ufeff', false],
  ['\u00ad\u200e\u202e\u2066\u061c', false],
  ['\u{e0001}\u{e0041}', false],
  [' \u200b\u00a0\n', false],
  ['a', true],
  ['.', true],
  ['0', true],
  [' \u200bĐ\u00a0', true],
  // A mark alone, an emoji, and letters that look like nothing but are letters.
  ['\u0301', true],
  ['\u{1f44d}', true],
  ['\u2800', true],
  ['\u3164', true],
]
