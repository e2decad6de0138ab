import type { Page } from '@playwright/test'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { typeInto } from '../support/room-text'
import { raiseStand, type Stand, writeWords } from './browser/stand'
import { numberOf } from './support/options'
import { percentiles } from './support/percentiles'

const BAR = { p95Ms: 50 }
const WORDS = 12_500
const COLLEAGUES = { count: 20, keysPerSecond: 2 }
const SLOWER = 4
/** Letters of a word with the space after it: one endless word is broken over the lines, which nobody writes. */
const IN_WORD = 7
/** The browser reports no event that was painted sooner. */
const LEAST_MS = 16

/**
 * From a key to the paint of its letter in a text of a hundred thousand characters, while twenty colleagues write in it,
 * on a computer four times slower than this one. The browser's own Event Timing measures, in steps of 8 ms. `bare` is what
 * the browser itself takes: the same paragraphs on an empty page that may be written in, and nobody else there.
 */
export default async function keys(options: string[]): Promise<object> {
  const count = numberOf(options, '--keys') ?? 200
  const stand = await raiseStand()
  try {
    const documentId = await stand.draft()
    const characters = await writeWords(stand, documentId, WORDS)
    const page = await openSlowly(stand, documentId)
    const empty = await openBare(page)
    const bare = await press(empty, count)
    await empty.close()
    const stop = await keepWriting(stand, documentId)
    const { keyToPaint, paints } = await press(page, count)
    stop()
    return {
      bar: BAR,
      characters,
      ...COLLEAGUES,
      slower: SLOWER,
      keys: count,
      paints,
      keyToPaint,
      bare: bare.keyToPaint,
      ratio: keyToPaint.p95 / BAR.p95Ms,
      ratioToBare: keyToPaint.p95 / bare.keyToPaint.p95,
    }
  } finally {
    await stand.stop()
  }
}

async function openSlowly(stand: Stand, documentId: string): Promise<Page> {
  const person = await stand.person()
  const page = await person.newPage()
  await page.goto(`/rooms/${documentId}/text`)
  await page.locator('.ProseMirror[contenteditable="true"] p').nth(3).click()
  await page.keyboard.type('Начало. ')
  await slowDown(page)
  return page
}

async function openBare(full: Page): Promise<Page> {
  const text = await full.locator('.ProseMirror').evaluate((body) => body.innerHTML)
  const page = await full.context().newPage()
  await page.setContent(
    `<div contenteditable style="width: 170mm; font: 14pt Tinos; text-align: justify">${text}</div>`,
  )
  await page.locator('p').nth(3).click()
  await slowDown(page)
  return page
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.evaluate(WATCH)
}

/** Colleagues write at an even pace, each in a paragraph of their own. */
async function keepWriting({ enter }: Stand, documentId: string): Promise<() => void> {
  const rooms: RoomSession[] = []
  for (let at = 0; at < COLLEAGUES.count; at++) rooms.push(await enter(documentId))
  let turn = 0
  const timer = setInterval(
    () => {
      const at = turn++ % rooms.length
      const room = rooms[at]
      if (room) typeInto(room.doc, 5 + at * 2, 'а')
    },
    1000 / (COLLEAGUES.count * COLLEAGUES.keysPerSecond),
  )
  return () => {
    clearInterval(timer)
    for (const room of rooms) room.destroy()
  }
}

async function press(page: Page, count: number) {
  for (let pressed = 0; pressed < count; pressed++) {
    await page.keyboard.press((pressed + 1) % IN_WORD ? 'KeyF' : 'Space')
    await page.waitForTimeout(150)
  }
  const { slow, paints } = (await page.evaluate(SEEN)) as { slow: number[]; paints: number }
  const samples = [...slow, ...Array.from({ length: Math.max(0, count - slow.length) }, () => LEAST_MS)]
  return { keyToPaint: percentiles(samples), paints }
}

const SEEN = '({ slow: window.slowKeys, paints: window.painted })'

/** Runs in the page. Text, as tsx adds names of its own. */
const WATCH = `(() => {
  window.slowKeys = []
  window.painted = 0
  requestAnimationFrame(function next() { window.painted += 1; requestAnimationFrame(next) })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.slowKeys.push(duration)
  }).observe({ type: 'event', durationThreshold: ${LEAST_MS} })
})()`
