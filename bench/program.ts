import { once } from 'node:events'
import { firstMessage, runScript } from '@/e2e/installation'
import type { Lifetime } from '@/scripts/lifetime'

/** Runs a program of the bench to its end, in a process of its own; what it told. Throws when it told nothing. */
export async function told(
  script: string,
  env: Record<string, string>,
  lifetime: Lifetime,
): Promise<unknown> {
  const program = runScript(script, env)
  const ended = once(program, 'exit')
  lifetime.onEnd(async () => program.kill('SIGTERM') && (await ended))
  const message = await firstMessage(program)
  await ended
  return message
}
