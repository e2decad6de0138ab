import type { Page } from '@playwright/test'
import { raiseStand, type Stand, writeWords } from './browser/stand'
import { numberOf } from './support/options'
import { percentiles } from './support/percentiles'

const BAR = { readableMs: 400, editableMs: 1000 }
type Seen = { readable: number; editable: number }
type Watched = { seen: Partial<Seen> }

/**
 * A long text opened cold: the server has its room on disk only, the browser has never seen it. The person presses it in the
 * cabinet, as documents are opened all day; `byAddress` is the same text in a tab that loads the whole product first.
 * Readable is the first words of the text on screen, editable a text that takes keys; milliseconds from the press.
 */
export default async function opening(options: string[]): Promise<object> {
  const words = numberOf(options, '--words') ?? 50_000
  const times = numberOf(options, '--times') ?? 5
  const stand = await raiseStand()
  try {
    const documents = await writeTexts(stand, { words, count: times + 1 })
    const pressed = await pressInCabinet(stand, documents)
    const byAddress = await openByAddress(stand, documents)
    const result = figures(pressed)
    const ratios = { readable: result.readable.p50 / BAR.readableMs, editable: result.editable.p50 / BAR.editableMs }
    return { bar: BAR, words, times, ...result, ratios, byAddress: figures(byAddress) }
  } finally {
    await stand.stop()
  }
}

async function writeTexts(stand: Stand, { words, count }: { words: number; count: number }): Promise<string[]> {
  const documents: string[] = []
  for (let at = 0; at < count; at++) {
    const documentId = await stand.draft()
    await writeWords(stand, documentId, words)
    documents.push(documentId)
  }
  return documents
}

async function pressInCabinet(stand: Stand, documents: string[]): Promise<Seen[]> {
  const page = await (await stand.person()).newPage()
  await page.addInitScript(WATCH)
  await page.goto('/cabinet')
  const all: Seen[] = []
  for (const documentId of documents) {
    const row = page.locator(`a[href*="${documentId}"]`).first()
    await row.scrollIntoViewIfNeeded()
    await page.evaluate(`window.watchFrom('${documentId}')`)
    await row.click()
    all.push(await seenOn(page))
    await page.locator('a[href="/cabinet"]').first().click()
  }
  await page.close()
  return all
}

async function openByAddress(stand: Stand, documents: string[]): Promise<Seen[]> {
  const person = await stand.person()
  const all: Seen[] = []
  for (const documentId of documents) {
    const page = await person.newPage()
    await page.addInitScript(WATCH)
    await page.addInitScript('window.watchFrom()')
    await page.goto(`/rooms/${documentId}/text`, { waitUntil: 'commit' })
    all.push(await seenOn(page))
    await page.close()
  }
  return all
}

async function seenOn(page: Page): Promise<Seen> {
  await page.waitForFunction(() => (window as unknown as Watched).seen.editable, null, { timeout: 60_000, polling: 50 })
  const { readable, editable } = (await page.evaluate('window.seen')) as Seen
  process.stdout.write(`readable ${Math.round(readable)} ms, editable ${Math.round(editable)} ms\n`)
  return { readable, editable }
}

/** The first opening is left out: it also fetches and compiles the program of the room, as once after each release. */
function figures([, ...seen]: Seen[]) {
  return {
    readable: percentiles(seen.map(({ readable }) => readable)),
    editable: percentiles(seen.map(({ editable }) => editable)),
  }
}

/**
 * Runs in the page: notes the paint of the first words, and of a text that may be written in, from the press of a document's
 * row or from the beginning of the page. Text, as tsx adds names of its own.
 */
const WATCH = `window.watchFrom = (documentId) => {
  window.seen = {}
  let from = documentId ? Infinity : 0
  const has = (selector) => Boolean(document.querySelector(selector)?.textContent)
  if (documentId) addEventListener('click', (event) => { from = event.timeStamp }, { capture: true, once: true })
  requestAnimationFrame(function look(now) {
    if (from < now && !window.seen.readable && has('article .ProseMirror p')) window.seen.readable = now - from
    if (from < now && has('.ProseMirror[contenteditable="true"] p')) window.seen.editable = now - from
    else requestAnimationFrame(look)
  })
}`
