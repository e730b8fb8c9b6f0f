import { rename } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

/** Where the server program of the installation at `dir` lies: plain JavaScript, run with `dir` as its working directory. */
export const serverProgram = (dir: string): string =>
  path.join(dir, process.env.NEXT_DIST_DIR || '.next', 'instance.mjs')

/** Writes it anew. Compiled beforehand, a process that was killed is back in half of the time. */
export async function bundleServer(dir: string): Promise<void> {
  const program = serverProgram(dir)
  // Renamed, so that a process which starts meanwhile reads one or the other.
  const outfile = `${program}.${process.pid}`
  await build({
    absWorkingDir: dir,
    entryPoints: ['scripts/instance.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  await rename(outfile, program)
}
