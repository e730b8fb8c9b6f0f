import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { proxy } from './proxy'

const from = (address: string) => (path: string) =>
  proxy(new NextRequest(`http://localhost${path}`, { headers: { 'x-forwarded-for': address } }))

test('lets an address verify sixty times a minute, then says how long to wait', async () => {
  const visit = from('192.0.2.7')
  for (let time = 0; time < 30; time++) {
    expect((await visit('/verify/7K2M9QXA4TZ8')).status).toBe(200)
    expect((await visit('/api/verify/7K2M9QXA4TZ8')).status).toBe(200)
  }
  const page = await visit('/verify/7K2M9QXA4TZ8')
  expect(page.status).toBe(429)
  const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]
  const html = await page.text()
  expect(html).toContain(`<style nonce="${nonce}">`)
  expect(html).toMatch(/Đề nghị thử lại sau \d+ giây/)
  const answer = await visit('/api/verify/7K2M9QXA4TZ8')
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await answer.json()).error).toMatchObject({
    code: 'too_many',
    message: expect.stringMatching(/thử lại sau \d+ giây/),
  })
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('counts each address for itself, and nothing but verification', async () => {
  const visit = from('192.0.2.8')
  for (let time = 0; time < 100; time++) expect((await visit('/verify')).status).toBe(200)
  expect((await visit('/verify/7K2M9QXA4TZ8')).status).toBe(200)
})

test.each([
  ['GET', 'https://ke-xau.example', 200],
  ['POST', 'http://localhost', 200],
  ['POST', 'https://ke-xau.example', 403],
  ['POST', 'null', 403],
  ['DELETE', 'https://ke-xau.example', 403],
])('%s of any page from %s is %i', async (method, origin, status) => {
  const headers = { origin, host: 'localhost' }
  const response = await proxy(new NextRequest('http://localhost/pledge', { method, headers }))
  expect(response.status).toBe(status)
})
