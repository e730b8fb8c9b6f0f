import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../installation'

type Manifest = {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>
}

export type Action = {
  id: string
  name: string
  /** The pages that may call it, as folders of `app`: 'app/(unit)/pledge/page'. */
  pages: string[]
}

/** Every server action of the build, as Next serves them. */
export async function readActions(): Promise<Action[]> {
  const file = path.join(root, process.env.NEXT_DIST_DIR || '.next', 'server/server-reference-manifest.json')
  const { node }: Manifest = JSON.parse(await readFile(file, 'utf8'))
  return Object.entries(node).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName,
    pages: Object.keys(workers),
  }))
}

/** An address that such a page answers, whatever stands for its parameters. */
export const addressOf = (page: string): string =>
  page
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace('[year]', '2023')
    .replace(/\[[^\]]+\]/g, 'x') || '/'
