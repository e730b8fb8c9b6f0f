/** Signs in by the requests that the sign-in page sends; the cookies as a header has them. */
export async function cookieOf(baseUrl: string, username: string, password: string): Promise<string> {
  const answer = await postSignIn(baseUrl, await pageToken(baseUrl), username, password)
  if (answer.status !== 200) throw new Error(`${username} was not signed in: ${answer.status}`)
  return cookies(answer)
}

type PageToken = { csrfToken: string; cookie: string }

/** What the sign-in page asks for before a name and a password can be sent. */
export async function pageToken(baseUrl: string): Promise<PageToken> {
  const answer = await fetch(`${baseUrl}/api/auth/csrf`)
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  return { csrfToken, cookie: cookies(answer) }
}

/** Sends a name and a password; the answer, whatever it is. */
export const postSignIn = (
  baseUrl: string,
  { csrfToken, cookie }: PageToken,
  username: string,
  password: string,
): Promise<Response> =>
  fetch(`${baseUrl}/api/auth/callback/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: baseUrl, cookie },
    body: new URLSearchParams({ username, password, csrfToken, json: 'true' }),
  })

const cookies = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
