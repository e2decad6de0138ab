/** A signed-in caller of a running product: the cookie its own sign-in route gave. */
export type Caller = { cookie: string; setCookie: string[]; call: (call: string, body?: unknown) => Promise<Response> }

const cookiesOf = (response: Response): string[] => response.headers.getSetCookie()
const jar = (lines: string[]): string => lines.map((line) => line.split(';')[0]).join('; ')

/** Signs in by the product's own sign-in route, as its form does. */
export async function signIn(url: string, login: string, password: string): Promise<Caller> {
  const csrf = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: jar(cookiesOf(csrf)), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, login, password, json: 'true' }),
  })
  const setCookie = cookiesOf(answer)
  const cookie = jar(setCookie.filter((line) => line.includes('session-token')))
  if (!cookie) throw new Error(`${login} could not sign in: ${answer.status} ${await answer.text()}`)
  const call = (what: string, body?: unknown) => {
    const [method, path] = what.split(' ')
    return fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }
  return { cookie, setCookie, call }
}
