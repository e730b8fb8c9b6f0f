import type { CheckLine } from '../schema'

/** Runs a check on the server and hands over each line as it comes. Throws when the server refuses or goes away. */
export async function streamCheck(
  checkpoint: string | null,
  onLine: (line: CheckLine) => void,
): Promise<void> {
  const response = await fetch('/api/audit/check', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ checkpoint }),
  })
  if (!response.ok || !response.body) throw new Error(`the check was refused: ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (rest + next.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(JSON.parse(line))
  }
}
