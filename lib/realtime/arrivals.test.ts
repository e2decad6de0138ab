import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { writeUpdate } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Arrivals } from './arrivals'
import { OwnWords } from './own-words'
import { MESSAGE } from './room-protocol'

/** A text here, a colleague's copy of it elsewhere, and what the colleague's socket brings. */
function arriving(afterPaint: ((then: () => void) => void) | null = null) {
  const [doc, theirs] = [new Y.Doc(), new Y.Doc()]
  const provider = new WebsocketProvider('ws://127.0.0.1:9', 'text', doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  const arrivals = new Arrivals(provider, new OwnWords(doc), afterPaint)
  onTestFinished(() => {
    arrivals.stop()
    provider.destroy()
  })
  const bring = (type: number, write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    write(encoder)
    const decoder = decoding.createDecoder(encoding.toUint8Array(encoder))
    provider.messageHandlers[type]?.(encoding.createEncoder(), decoder, provider, true, type)
  }
  const update = (bytes: Uint8Array) => bring(MESSAGE.SYNC, (encoder) => writeUpdate(encoder, bytes))
  theirs.on('update', update)
  return { doc, theirs, provider, update, bring }
}

/** Whoever draws the text, and takes this long for it. */
const drawFor = (doc: Y.Doc, ms: number) => {
  let drawn = 0
  doc.on('afterTransaction', () => {
    drawn += 1
    const until = performance.now() + ms
    while (performance.now() < until);
  })
  return () => drawn
}

const textIn = (doc: Y.Doc) => doc.getText('body').toString()

describe('what colleagues write, as it arrives', () => {
  it('a letter after a silence is there at once', () => {
    const { doc, theirs } = arriving()
    theirs.getText('body').insert(0, 'а')
    expect(textIn(doc)).toBe('а')
  })

  it('what comes while a dear text is being drawn is drawn together, all of it and in order', async () => {
    const { doc, theirs } = arriving()
    const drawn = drawFor(doc, 20)
    for (const letter of 'приложение') theirs.getText('body').insert(theirs.getText('body').length, letter)
    await expect.poll(() => textIn(doc)).toBe('приложение')
    expect(drawn()).toBe(2)
  })

  it('a caret is heard of after the letters it stands beside', async () => {
    const { doc, theirs, provider, bring } = arriving()
    drawFor(doc, 20)
    theirs.getText('body').insert(0, 'первая')
    const seen: string[] = []
    provider.awareness.on('change', () => seen.push(textIn(doc)))
    const carets = new Awareness(theirs)
    onTestFinished(() => carets.destroy())
    carets.setLocalState({ cursor: 6 })
    const presence = encodeAwarenessUpdate(carets, [theirs.clientID])
    bring(MESSAGE.AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, presence))
    theirs.getText('body').insert(6, ' вторая')
    await expect.poll(() => seen).toEqual(['первая вторая'])
  })

  it('while a person types, it is drawn as soon as their own letter is on screen', () => {
    let painted = () => {}
    const { doc, theirs } = arriving((then) => (painted = then))
    doc.getText('mine').insert(0, 'я')
    theirs.getText('body').insert(0, 'а')
    expect(textIn(doc)).toBe('')
    painted()
    expect(textIn(doc)).toBe('а')
  })

  it('a letter waits for no paint that does not come: a page nobody sees paints nothing', async () => {
    const { doc, theirs } = arriving(() => {})
    doc.getText('mine').insert(0, 'я')
    theirs.getText('body').insert(0, 'а')
    await expect.poll(() => textIn(doc)).toBe('а')
  })

  it('an update that cannot be read leaves the connection and the next letters alone', async () => {
    const { doc, theirs, update } = arriving()
    update(new Uint8Array([255, 255, 255]))
    theirs.getText('body').insert(0, 'дальше')
    await expect.poll(() => textIn(doc)).toBe('дальше')
  })
})
