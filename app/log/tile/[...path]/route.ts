import { readTile } from '@/features/log/queries'
import { parseTilePath } from '@/lib/log/tiles'

type Context = { params: Promise<{ path: string[] }> }

/** Hashes and entries of the log (C2SP tlog-tiles, "Merkle Tree" and "Log entries"), for anyone; they never change. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const tile = parseTilePath(path.join('/'))
  const bytes = tile && (await readTile(tile))
  if (!bytes) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
