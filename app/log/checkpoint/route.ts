import { readCheckpoint } from '@/features/log/queries'

/** The newest signed head of the log (C2SP tlog-tiles, "Checkpoints"), for anyone. */
export async function GET(): Promise<Response> {
  const note = await readCheckpoint()
  if (note === null) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(note, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=2' },
  })
}
