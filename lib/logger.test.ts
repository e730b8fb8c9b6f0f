import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { logConsole } from './console-lines'
import { describeFault } from './fault'
import { log, logLine } from './logger'
import { inRequest } from './request-context'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** Gives the lines written from here on. */
function watchLines(): () => Record<string, unknown>[] {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  return () => lines.map((line) => JSON.parse(line))
}

describe('a line of the log', () => {
  it('is one line of JSON whatever its values hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
        const line = logLine('info', 'something.happened', { [`x${name}`]: value, list: [value] })
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
        expect(JSON.parse(line)).toMatchObject({ level: 'info', event: 'something.happened' })
      }),
    )
  })

  it('keeps line ends of a value inside it', () => {
    const line = logLine('warn', 'x', { name: 'a\nb\u2028c\u0085d\u001b[2Je' })
    expect(line).toContain('a\\nb\\u2028c\\u0085d\\u001b[2Je')
    expect(JSON.parse(line).name).toBe('a\nb\u2028c\u0085d\u001b[2Je')
  })

  it('carries the id of the request that it belongs to, and none outside', async () => {
    const inside = await inRequest('7K3M0QX2Z9AB', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      return logLine('info', 'x')
    })
    expect(JSON.parse(inside).request).toBe('7K3M0QX2Z9AB')
    expect(JSON.parse(logLine('info', 'x')).request).toBeUndefined()
  })

  it('keeps secrets to itself, by the name of a field and inside texts', () => {
    const line = logLine('info', 'x', {
      password: 'mở cửa ra',
      headers: { cookie: 'session=abc', authorization: 'Bearer abc' },
      words: 'to postgres://user:hush@db:5432/x with Bearer abc.def-ghi',
    })
    expect(line).not.toMatch(/mở cửa|abc|hush/)
    expect(line).toContain('postgres://…@db:5432/x')
  })

  it('tells an error by its kind and places, without the values of a failed statement', () => {
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (x)=(hush)' })
    const failed = Object.assign(new Error('Failed query: insert\nparams: hush', { cause }), {
      query: 'insert into account values ($1)',
      params: ['hush'],
    })
    const fault = describeFault(failed)
    expect(fault).toMatchObject({
      message: 'Failed query: insert into account values ($1)',
      cause: { message: 'duplicate key', code: '23505' },
    })
    expect(fault.stack?.[0]).toContain('logger.test.ts')
    expect(JSON.stringify(fault)).not.toContain('hush')
  })
})

describe('the log', () => {
  it('writes from its level on', () => {
    const lines = watchLines()
    vi.stubEnv('LOG_LEVEL', 'warn')
    log.info('a.b')
    log.warn('c.d')
    expect(lines().map(({ event }) => event)).toEqual(['c.d'])
    vi.stubEnv('LOG_LEVEL', 'silent')
    log.error('e.f', new Error('x'))
    expect(lines().length).toBe(1)
  })

  it('turns what libraries say on the console into its lines, an error once', () => {
    const lines = watchLines()
    const restore = logConsole()
    const fault = new Error('hỏng')
    try {
      log.error('request.failed', fault)
      console.error('⨯', fault)
      console.error('\u001b[31mred\u001b[0m %s\nforged', 'word')
      console.error(new Error('khác'))
      console.warn('careful')
    } finally {
      restore()
    }
    expect(lines().map(({ event, words }) => [event, words])).toEqual([
      ['request.failed', undefined],
      ['console.error', 'red word\nforged'],
      ['console.error', ''],
      ['console.warn', 'careful'],
    ])
  })
})
