import type { Authority } from '@/lib/terms'

/** How an authority is written before a title; a head who signs by their own office has none. */
export const authorityMarks: Record<Authority, string> = {
  own_office: '',
  on_behalf_of_collective: 'TM.',
  for_head: 'KT.',
  by_order: 'TL.',
  by_authorization: 'TUQ.',
  acting: 'Q.',
}
