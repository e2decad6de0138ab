import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { type Told, withProduct } from './start-product'

export { expect }

const PASSWORD = 'vizir-demo-2026'

type View = { width?: number; height?: number; dark?: boolean; phone?: boolean; locale?: 'ru' | 'en' }
/** A browser of a person: its own cookies, storage and sockets. Without a login nobody is signed in. */
export type As = (login: string | null, view?: View) => Promise<Page>

const viewOf = ({ width, height, dark, phone = false }: View): BrowserContextOptions => ({
  viewport: { width: width ?? (phone ? 390 : 1440), height: height ?? (phone ? 844 : 900) },
  colorScheme: dark ? 'dark' : 'light',
  // What only moves for the eye would keep the machine drawing, and stories would wait for it.
  reducedMotion: 'reduce',
  locale: 'ru-RU',
  timezoneId: 'Europe/Moscow',
  hasTouch: phone,
  isMobile: phone,
})

/** Signs in by the product's own sign-in route, as its form does. */
async function signIn(page: Page, login: string): Promise<void> {
  const { request } = page.context()
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const form = { csrfToken, login, password: PASSWORD, json: 'true' }
  const answer = await request.post('/api/auth/callback/credentials', { form })
  expect(answer.ok(), `${login} signs in`).toBe(true)
}

type Fixtures = { as: As; complaints: string[]; printed: undefined }
type WorkerFixtures = { product: Told }

/** The product is made once in a worker, with its demo office. */
const START_MS = 180_000

/**
 * `const vetrov = await as('vetrov')` opens a browser of a signed-in person. Whatever any of these browsers
 * complains of in its console fails the test at its end. Beside a story that failed stands what the product printed meanwhile.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of needed fixtures from this pattern
    async ({}, use) => withProduct(use),
    { scope: 'worker', timeout: START_MS },
  ],
  baseURL: async ({ product }, use) => use(product.url),
  printed: [
    async ({ product }, use, story) => {
      const before = product.output().length
      await use(undefined)
      if (story.status !== story.expectedStatus)
        process.stdout.write(`The product during «${story.title}»:\n${product.output().slice(before)}\n`)
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints, 'the browser console is clean').toEqual([])
  },
  as: async ({ browser, baseURL, complaints }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (login, view = {}) => {
      const context = await browser.newContext({ baseURL, ...viewOf(view) })
      contexts.push(context)
      if (view.locale) await context.addCookies([{ name: 'locale', value: view.locale, url: String(baseURL) }])
      const page = await context.newPage()
      const who = login ?? 'nobody'
      page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${who}: ${message.text()} (${message.location().url})`)
      })
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`The policy of contents: ${violatedDirective} ${blockedURI}`),
        )
      })
      if (login) await signIn(page, login)
      return page
    })
    for (const context of contexts) await context.close()
  },
})
