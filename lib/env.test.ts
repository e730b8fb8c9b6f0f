import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actionKeyOf } from '@/scripts/action-key'
import { EnvError, parseEnv, variables } from './env'

const enough = { DATABASE_URL: 'postgres://u:p@127.0.0.1:5432/d', NEXTAUTH_SECRET: 'x'.repeat(32) }

describe('parseEnv', () => {
  it('fills in what has a default and takes an empty variable for a missing one', () => {
    expect(parseEnv({ ...enough, PORT: '', PUBLIC_URL: '' })).toMatchObject({ PORT: 3000, HOST: '127.0.0.1' })
  })

  it('names every wrong variable with its remedy', () => {
    const parse = () => parseEnv({ PORT: '99999', TRUST_PROXY: 'yes', DATABASE_URL: 'mysql://x/y' })
    expect(parse).toThrow(EnvError)
    for (const line of [
      /PORT: .*65535/,
      /TRUST_PROXY: .*0 hoặc 1/,
      /DATABASE_URL: .*postgres:/,
      /NEXTAUTH_SECRET: .*openssl/,
    ])
      expect(parse).toThrow(line)
  })

  it('keeps the origin of PUBLIC_URL only', () => {
    expect(parseEnv({ ...enough, PUBLIC_URL: 'https://thidua.example.vn/x?y' }).PUBLIC_URL).toBe(
      'https://thidua.example.vn',
    )
  })

  it('asks for a mail server before it promises letters', () => {
    const given = { ...enough, CHECKPOINT_MAIL: 'luu-tru@example.vn', SMTP_URL: 'smtp://127.0.0.1:2525' }
    expect(() => parseEnv(given)).toThrow(/CHECKPOINT_MAIL: .*MAIL_FROM/)
    expect(parseEnv({ ...given, MAIL_FROM: 'giao-uoc@example.vn' })).toMatchObject(given)
  })

  it('takes an identity provider only whole, and over https unless it is on this machine', () => {
    const given = { ...enough, OIDC_ISSUER: 'https://sso.example.vn', OIDC_CLIENT_ID: 'giao-uoc' }
    expect(() => parseEnv(given)).toThrow(/OIDC_ISSUER: .*OIDC_CLIENT_SECRET/)
    const whole = { ...given, OIDC_CLIENT_SECRET: 'x' }
    expect(parseEnv(whole)).toMatchObject(whole)
    expect(() => parseEnv({ ...whole, OIDC_ISSUER: 'http://sso.example.vn' })).toThrow(/OIDC_ISSUER: .*https/)
    const here = { ...whole, OIDC_ISSUER: 'http://localhost:4000' }
    expect(parseEnv(here)).toMatchObject(here)
  })

  it('wants a token for metrics that nobody guesses, and a level of the log that it knows', () => {
    expect(() => parseEnv({ ...enough, METRICS_TOKEN: 'short' })).toThrow(/METRICS_TOKEN: .*32/)
    expect(() => parseEnv({ ...enough, LOG_LEVEL: 'loud' })).toThrow(/LOG_LEVEL: .*silent/)
    expect(parseEnv(enough)).toMatchObject({ LOG_LEVEL: 'info' })
  })

  it('asks for the way past PgBouncer, and for a key of actions that Next can use', () => {
    expect(() => parseEnv({ ...enough, DATABASE_PREPARE: '0' })).toThrow(
      /DATABASE_DIRECT_URL: .*DATABASE_PREPARE/,
    )
    const direct = { DATABASE_PREPARE: '0', DATABASE_DIRECT_URL: 'postgres://u:p@127.0.0.1:5433/d' }
    expect(parseEnv({ ...enough, ...direct })).toMatchObject(direct)
    const keyed = (key: string) => parseEnv({ ...enough, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key })
    for (const key of ['x', Buffer.alloc(16).toString('base64')])
      expect(() => keyed(key)).toThrow(/ENCRYPTION_KEY: .*openssl/)
    expect(() => keyed(actionKeyOf(enough.NEXTAUTH_SECRET))).not.toThrow()
  })

  it('offers the demonstration password in the demonstration only', () => {
    const given = { ...enough, DEMO_PASSWORD: 'hoi-nghi-2023' }
    expect(parseEnv(given)).toMatchObject({ demonstration: false, demoPassword: undefined })
    expect(parseEnv({ ...given, GIAO_UOC_DEMO: '1' })).toMatchObject({ demoPassword: 'hoi-nghi-2023' })
  })

  it('knows the variables of .env.example, no more and no fewer', () => {
    const example = readFileSync('.env.example', 'utf8')
    const named = [...example.matchAll(/^#? ?([A-Z0-9_]+)=/gm)].map((match) => match[1])
    expect(named.sort()).toEqual(Object.keys(variables.shape).sort())
  })
})
