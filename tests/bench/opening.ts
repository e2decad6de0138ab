import type { BrowserContext } from '@playwright/test'
import { raiseStand, writeWords } from './browser/stand'
import { numberOf } from './support/options'
import { percentiles } from './support/percentiles'

const BAR = { readableMs: 400, editableMs: 1000 }

/**
 * A long text opened cold: the server has its room on disk only, the person comes from the cabinet of the same browser.
 * Readable is the first words of the text on screen, editable a text that takes keys; milliseconds from the press.
 */
export default async function opening(options: string[]): Promise<object> {
  const words = numberOf(options, '--words') ?? 50_000
  const times = numberOf(options, '--times') ?? 5
  const stand = await raiseStand()
  try {
    const documentId = await stand.draft()
    await writeWords(stand, documentId, words)
    const person = await stand.person()
    const readable: number[] = []
    const editable: number[] = []
    for (let time = 0; time <= times; time++) {
      const seen = await open(person, documentId)
      process.stdout.write(`readable ${Math.round(seen.readable)} ms, editable ${Math.round(seen.editable)} ms\n`)
      // The first opening also fetches and compiles the program of the room, as once after each release.
      if (time === 0) continue
      readable.push(seen.readable)
      editable.push(seen.editable)
    }
    const result = { readable: percentiles(readable), editable: percentiles(editable) }
    const ratios = { readable: result.readable.p50 / BAR.readableMs, editable: result.editable.p50 / BAR.editableMs }
    return { bar: BAR, words, times, ...result, ratios }
  } finally {
    await stand.stop()
  }
}

async function open(person: BrowserContext, documentId: string): Promise<{ readable: number; editable: number }> {
  const page = await person.newPage()
  await page.addInitScript(WATCH)
  await page.goto(`/rooms/${documentId}/text`, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'editableAt' in window, null, { timeout: 60_000, polling: 50 })
  const seen = await page.evaluate(() => ({
    readable: (window as unknown as { readableAt: number }).readableAt,
    editable: (window as unknown as { editableAt: number }).editableAt,
  }))
  await page.close()
  return seen
}

/** Runs in the page: notes the paint of the first words, and of a text that may be written in. Text, as tsx adds names of its own. */
const WATCH = `requestAnimationFrame(function look(now) {
  const words = (selector) => document.querySelector(selector)?.textContent
  if (!window.readableAt && words('article .ProseMirror p')) window.readableAt = now
  if (words('.ProseMirror[contenteditable="true"] p')) window.editableAt = now
  else requestAnimationFrame(look)
})`
