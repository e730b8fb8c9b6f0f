import type { Layout } from '@/lib/terms'

/** Whose form the documents of a block's units follow, in words. */
export const layoutNames: Record<Layout, string> = {
  state: 'thể thức văn bản hành chính',
  party: 'thể thức văn bản của Đảng',
}
