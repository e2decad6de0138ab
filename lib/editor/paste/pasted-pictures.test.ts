// @vitest-environment happy-dom
import { DOMParser as TextParser } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '../content'
import { pictureAddress } from '../picture'
import { documentSchema } from '../schema'
import { cleanPasted } from './clean-pasted'
import { readPasted, withSent } from './pasted-pictures'

const HERE = '01900000-0000-7000-8000-000000000001'
const THERE = '01900000-0000-7000-8000-000000000002'
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)]
const PNG = `data:image/png;base64,${btoa('picture')}`

const parsed = (body: HTMLElement): BodyNode => TextParser.fromSchema(documentSchema()).parse(body).toJSON() as BodyNode
const shape = (body: BodyNode): string[] =>
  (body.content ?? []).map((node) =>
    `${node.type} ${node.content?.map(({ text }) => text ?? '').join('') ?? ''}`.trim(),
  )
const sent = (...hashes: string[]) =>
  new Map(hashes.map((sha256, index) => [String(index), { sha256, width: 40, alt: 'План' }]))
const figure = (documentId: string, sha256: string, mark = '') =>
  `<figure data-picture="${sha256}" data-width="61.3" data-alt="Схема"${mark}><img src="${pictureAddress(documentId, sha256)}" alt="Схема"></figure>`

describe('pictures of what is pasted', () => {
  it('come with their bytes out of the clipboard, each a block between its words', () => {
    const pasted = readPasted(`<p>До <img src="${PNG}" width="200" alt=" План\n сквера "> и</p><p>после</p>`, HERE)
    expect(pasted.pictures).toEqual([
      { place: '0', source: { data: expect.any(Uint8Array), type: 'image/png' }, alt: 'План сквера', width: 52.9 },
    ])
    const body = parsed(withSent(pasted.html, sent(A)))
    expect(shape(body)).toEqual(['paragraph До и', 'image', 'paragraph после'])
    expect(body.content?.[1]?.attrs).toMatchObject({ sha256: A, width: 40, alt: 'План' })
  })

  it('that were not taken in leave no place behind', () =>
    expect(shape(parsed(withSent(readPasted(`<p>а</p><img src="${PNG}">`, HERE).html, new Map())))).toEqual([
      'paragraph а',
    ]))

  it.each([
    ['of the web', 'https://evil.example/track.png?who=1'],
    ['of a disk', 'file:///C:/Users/x/Temp/image001.png'],
    ['drawn by a program', 'data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4='],
    ['that are pages', 'data:text/html;base64,PGI+'],
    ['of a letter', 'cid:image001'],
    ['torn', 'data:image/png;base64,%%%'],
    ['under a false address of ours', `https://evil.example/x/api/files/pictures/${HERE}/${A}`],
  ])('%s stay where they are and are counted', (_what, src) => {
    const pasted = readPasted(`<p>Слова <img src="${src}"></p>`, HERE)
    expect(pasted).toMatchObject({ pictures: [], dropped: 1, words: true })
    expect(cleanPasted(pasted.html)).not.toMatch(/img|evil|data:|cid:/)
  })

  it('a point that counts readers is no loss', () =>
    expect(readPasted('<p>а<img src="https://evil.example/1.gif" width="1" height="1"></p>', HERE).dropped).toBe(0))

  it('of this very text are its words; of another text they are first given to this document', () => {
    const own = readPasted(figure(HERE, A, ' data-pm-slice="0 0 []"'), HERE)
    expect(own).toMatchObject({ pictures: [], dropped: 0 })
    const holder = document.createElement('div')
    holder.innerHTML = cleanPasted(own.html)
    expect(parsed(holder).content?.[0]?.attrs).toMatchObject({ sha256: A, width: 61.3, alt: 'Схема' })
    const foreign = readPasted(`${figure(THERE, B, ' data-pm-slice="0 0 []"')}<p>после</p>`, HERE)
    expect(foreign.pictures).toMatchObject([
      { source: { address: pictureAddress(THERE, B) }, width: 61.3, alt: 'Схема' },
    ])
    expect(shape(parsed(withSent(foreign.html, sent(B))))).toEqual(['image', 'paragraph после'])
  })

  it('stand behind the list they were in, and inside the cell they were in', () => {
    const list = readPasted(`<ol><li>Первое <img src="${PNG}"></li><li>Второе</li></ol>`, HERE)
    expect(shape(parsed(withSent(list.html, sent(A))))).toEqual(['paragraph Первое', 'paragraph Второе', 'image'])
    const cell = readPasted(`<table><tr><td><p>а<img src="${PNG}"></p></td><td>б</td></tr></table>`, HERE)
    const [first] = parsed(withSent(cell.html, sent(A))).content?.[0]?.content?.[0]?.content ?? []
    expect(first?.content?.map(({ type }) => type)).toEqual(['paragraph', 'image'])
  })

  it('a hundred of them are not all taken', () => {
    const pasted = readPasted(`<img src="${PNG}">`.repeat(100), HERE)
    expect([pasted.pictures.length, pasted.dropped]).toEqual([50, 50])
  })
})

describe('hostile HTML', () => {
  it('of ten thousand paragraphs is a text of ten thousand paragraphs', () => {
    const holder = document.createElement('div')
    holder.innerHTML = cleanPasted(
      Array.from({ length: 10_000 }, (_, n) => `<p onclick="x()">Строка ${n}</p>`).join(''),
    )
    const { content } = parsed(holder)
    expect(content).toHaveLength(10_000)
    expect(content?.at(-1)?.content?.[0]?.text).toBe('Строка 9999')
  }, 60_000)

  it('has no way to name a picture by an address or to run through one', () => {
    const html = `<figure data-picture="javascript:alert(1)"><img src="javascript:alert(1)" onerror="alert(1)"></figure><figure data-picture="${A}" onclick="x()" style="background:url(//evil)"></figure>`
    const holder = document.createElement('div')
    holder.innerHTML = cleanPasted(`<p data-pm-slice="0 0 []">а</p>${html}`)
    const pictures = (parsed(holder).content ?? []).filter(({ type }) => type === 'image')
    expect(pictures.map(({ attrs }) => attrs?.sha256)).toEqual([null, A])
    expect(JSON.stringify(pictures)).not.toMatch(/javascript|evil|onclick/)
  })
})
