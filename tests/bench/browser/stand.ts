import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { RoomSession } from '@/lib/realtime/yjs-provider'
import { type Product, startProduct } from '../../support/product'
import { typeParagraph } from '../../support/room-text'
import { socketWith } from '../../support/rooms'
import { signIn } from '../../support/signed-in'
import { makeTemporary } from '../../support/temporary'
import { waitFor } from '../../support/wait-for'

const PASSWORD = 'vizir-demo-2026'
const WORDS =
  'Министерство сообщает о готовности объектов социальной инфраструктуры к отопительному периоду и просит представить сведения согласно приложению в установленный срок'.split(
    ' ',
  )
const IN_PARAGRAPH = 80

/** The built product with its demo office, a browser, and whoever is needed in the rooms. */
export type Stand = {
  product: Product
  draft: () => Promise<string>
  enter: (documentId: string) => Promise<RoomSession>
  /** A browser of the executor, signed in. */
  person: () => Promise<BrowserContext>
  stop: () => Promise<void>
}

export async function raiseStand(): Promise<Stand> {
  const { directory, remove } = makeTemporary('bench')
  const product = await startProduct({ dataDir: directory, env: { LOG_LEVEL: 'error', DEMO: 'true' } })
  const { cookie, call } = await signIn(product.url, 'vetrov', PASSWORD)
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--disable-gpu', '--disable-dev-shm-usage'],
  })
  return {
    product,
    draft: async () => {
      const answer = await call('POST /documents', { kind: 'order', title: 'О замере' })
      return ((await answer.json()) as { documentId: string }).documentId
    },
    enter: async (documentId) => {
      const url = `${product.url.replace('http', 'ws')}/yjs`
      const room = new RoomSession({ url, documentId, WebSocketPolyfill: socketWith(cookie) })
      await waitFor(() => room.state().synced, 'the text to arrive')
      return room
    },
    person: async () => {
      const context = await browser.newContext({
        baseURL: product.url,
        locale: 'ru-RU',
        viewport: { width: 1440, height: 900 },
      })
      const [name = '', ...value] = cookie.split('=')
      await context.addCookies([{ name, value: value.join('='), url: product.url }])
      return context
    },
    stop: async () => {
      await browser.close()
      await product.stop()
      remove()
    },
  }
}

/** Writes so many words into a text, a paragraph after another, and leaves when all are on the server's disk. */
export async function writeWords({ enter }: Stand, documentId: string, count: number): Promise<number> {
  const room = await enter(documentId)
  let characters = 0
  for (let written = 0; written < count; written += IN_PARAGRAPH) {
    const words = Array.from(
      { length: Math.min(IN_PARAGRAPH, count - written) },
      (_, at) => WORDS[(written + at * 7) % WORDS.length],
    )
    characters += words.join(' ').length
    typeParagraph(room.doc, words.join(' '))
  }
  await waitFor(() => room.state().save === 'saved', 'the words to be on disk', 60_000)
  room.destroy()
  return characters
}
