import fc from 'fast-check'
import { vi } from 'vitest'
import { forgetAll } from '@/lib/process-wide'

// A developer's run explores; the run that decides on a change repeats, so that luck never decides.
if (process.env.CI) fc.configureGlobal({ seed: 20221221 })

// Test files run one after another in one process: each begins as in a new one.
const atFirst = globalThis as typeof globalThis & { __environment?: NodeJS.ProcessEnv }
atFirst.__environment ??= { ...process.env }
for (const name of Object.keys(process.env)) if (!(name in atFirst.__environment)) delete process.env[name]
Object.assign(process.env, atFirst.__environment)
vi.useRealTimers()
vi.unstubAllGlobals()
vi.restoreAllMocks()
vi.resetModules()
forgetAll()
