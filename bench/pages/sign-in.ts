/** Signs in by the request that the sign-in page sends; the cookies as a header has them. */
export async function cookieOf(baseUrl: string, username: string, password: string): Promise<string> {
  const csrf = await fetch(`${baseUrl}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await fetch(`${baseUrl}/api/auth/callback/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: baseUrl, cookie: cookies(csrf) },
    body: new URLSearchParams({ username, password, csrfToken, json: 'true' }),
  })
  if (answer.status !== 200) throw new Error(`${username} was not signed in: ${answer.status}`)
  return cookies(answer)
}

const cookies = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
