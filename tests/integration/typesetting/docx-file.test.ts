import path from 'node:path/posix'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BodyNode } from '@/lib/editor/content'
import { renderDocx } from '@/server/typesetting'
import { CORPUS, letter, row, table, td, th } from '../../factories/docx-corpus'
import { bodyOf, letterData, REQUISITES } from '../../factories/letters'

const REGISTERED = { number: '02-15/214', date: '2026-05-15' }
type Parts = Record<string, string>

async function partsOf(change: Parameters<typeof letterData>[0] = {}, registration: typeof REGISTERED | null = null) {
  const files = unzipSync(await renderDocx(letterData(change), registration))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])) as Parts
}
const main = (parts: Parts): string => parts['word/document.xml'] ?? ''
const plain = (xml: string): string => xml.replace(/<w:tab\/>/g, ' ').replace(/<[^>]+>/g, '')
const mm = (value: number): number => Math.round((value * 1440) / 25.4)

function expectWellFormed(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true, fileName: name })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

describe('R-03.08 a DOCX of the office', () => {
  const layouts = ['letter', 'memo', 'order']

  it.each(layouts)('%s: every part is well-formed, every relationship leads somewhere', async (layout) => {
    const parts = await partsOf({ layout, restricted: true, body: CORPUS['a letter of everything'] as BodyNode })
    for (const [name, text] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) expectWellFormed(name, text)
    const relations = Object.keys(parts).filter((name) => name.endsWith('.rels'))
    expect(relations.length).toBeGreaterThan(2)
    for (const name of relations) {
      const folder = path.dirname(path.dirname(name))
      for (const [tag] of (parts[name] ?? '').matchAll(/<Relationship [^>]*>/g)) {
        if (tag.includes('TargetMode="External"')) continue
        const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? ''
        expect(Object.keys(parts)).toContain(target.startsWith('/') ? target.slice(1) : path.join(folder, target))
      }
    }
    const used = [...main(parts).matchAll(/w:numId w:val="(\d+)"/g)].map(([, id]) => id)
    for (const id of used) expect(parts['word/numbering.xml']).toContain(`<w:num w:numId="${id}"`)
    const styles = [...main(parts).matchAll(/w:pStyle w:val="(\w+)"/g)].map(([, id]) => id)
    for (const id of styles) expect(parts['word/styles.xml']).toContain(`w:styleId="${id}"`)
  })

  it('characters XML cannot hold do not break it', async () => {
    const parts = await partsOf({ body: bodyOf('до\u0000\u0008\u001b\ufffe\ud800после'), title: 'А & <Б>' })
    expectWellFormed('document', main(parts))
    expect(plain(main(parts))).toContain('допосле')
  })

  it('R-03.03, R-03.12 has the fields of the profile, and numbers of sheets from the second', async () => {
    const parts = await partsOf()
    const fields = /<w:pgMar ([^>]*)\/>/.exec(main(parts))?.[1] ?? ''
    expect(fields).toContain(`w:left="${mm(30)}"`)
    expect(fields).toContain(`w:right="${mm(10)}"`)
    expect(fields).toContain(`w:top="${mm(20)}"`)
    expect(main(parts)).toContain('<w:titlePg/>')
    const headers = Object.entries(parts).filter(([name]) => /word\/header\d\.xml/.test(name))
    expect(headers.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(1)
    const older = await partsOf({ profile: 'gost-2016' })
    expect(main(older)).toContain(`w:left="${mm(20)}"`)
  })
})

describe('R-05, R-06, R-07 its requisites', () => {
  let text: string
  beforeAll(async () => {
    text = plain(main(await partsOf({}, REGISTERED)))
  })

  it('R-05.05, R-05.12, R-06.01 stand in their order: office, date and number, reference, heading, addressee, text, signature', () => {
    const order = [
      'СЕВЕРОРЕЧЕНСКАЯ ОБЛАСТЬ',
      '15.05.2026',
      '02-15/214',
      'На №',
      '01-12/845',
      '28.04.2026',
      'О готовности объектов благоустройства',
      'Главе Ключевского',
      'Воронцову П.А.',
      'Уважаемый Павел Андреевич!',
      'Министерство рассмотрело',
      'Приложение: форма отчёта',
      'Министр',
      'Д.Н. Карташов',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('R-24.07 R-24.09 an addressee abroad stands in the order of a letter abroad, with the country', async () => {
    const addressees = [
      { name: 'Господину Веллеру', position: 'Председателю', address: 'Musterstraße 12, Musterstadt', country: 'AT' },
    ]
    const text = plain(main(await partsOf({ requisites: { ...REQUISITES, addressees } })))
    const places = ['Господину Веллеру', 'Председателю', 'Musterstraße 12', 'Republic of Austria']
    const found = places.map((words) => text.indexOf(words))
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(found).not.toContain(-1)
  })

  it('A-03.02 a draft has the places of date and number, and nothing in them', async () => {
    const draft = plain(main(await partsOf()))
    expect(draft).toContain('№')
    expect(draft).not.toContain('02-15/214')
  })

  it('R-10.02 puts the executor into the lower field of the last sheet, out of the way of the text', async () => {
    const xml = main(await partsOf())
    const frame = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:framePr (?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([one]) => one)
    const executor = frame.find((one) => one.includes('Ветров Игорь Петрович'))
    expect(executor).toContain('w:vAnchor="page"')
    expect(Number(/w:y="(\d+)"/.exec(executor ?? '')?.[1])).toBeGreaterThanOrEqual(mm(297 - 20))
    expect(xml.indexOf('Ветров Игорь')).toBeLessThan(xml.indexOf('Д.Н. Карташов'))
  })

  it('R-09.04 numbers several attachments, and draws no mark of a signature nobody has put to this file', async () => {
    const attachments = 'форма отчёта на 2 л.\nсписок объектов на 3 л.'
    const many = plain(main(await partsOf({ requisites: { ...REQUISITES, attachments } }, REGISTERED)))
    expect(many).toMatch(/Приложения: 1\. форма отчёта на 2 л\. 2\. список объектов на 3 л\./)
    expect(many).not.toContain('ДОКУМЕНТ ПОДПИСАН')
  })

  it('marks what is for official use only, under every letterhead', async () => {
    for (const layout of ['letter', 'memo', 'order']) {
      const requisites = { ...REQUISITES, copyNumber: 3 }
      const marked = plain(main(await partsOf({ layout, restricted: true, requisites })))
      expect(marked).toContain('Для служебного пользованияЭкз. № 3')
    }
    expect(text).not.toContain('Для служебного пользования')
  })

  it('R-16.20 a draft act says so in the upper right corner and has no emblem; signed, it is the other way round', async () => {
    const [draft, signed] = await Promise.all(
      [true, false].map((draft) => partsOf({ layout: 'order', restricted: true, draft })),
    )
    const emblem = (parts: Parts = {}) =>
      Object.entries(parts).some(([name, xml]) => /header/.test(name) && /<pic:pic/.test(xml))
    expect([plain(main(draft ?? {})).includes('ПРОЕКТ'), emblem(draft)]).toEqual([true, false])
    expect([plain(main(signed ?? {})).includes('ПРОЕКТ'), emblem(signed)]).toEqual([false, true])
    const tops = [...main(draft ?? {}).matchAll(/<w:framePr [^>]*w:y="(\d+)"/g)].map(([, top]) => Number(top))
    expect(tops[0]).toBeLessThan(tops[1] ?? 0)
  })
})

describe('R-08.06 its text', () => {
  it('clauses are one multilevel list of Word, letters and dashes lists of their own', async () => {
    const parts = await partsOf({ body: CORPUS['clauses of all five levels'] as BodyNode })
    expect(main(parts).match(/<w:ilvl w:val="\d"\/>/g)).toHaveLength(7)
    expect(new Set(main(parts).match(/<w:numId w:val="\d+"\/>/g)).size).toBe(1)
    expect(parts['word/numbering.xml']).toContain('w:lvlText w:val="%1.%2.%3.%4.%5."')
    const lettered = await partsOf({ body: bodyOf(letter('а'), letter('б')) })
    expect(lettered['word/numbering.xml']).toContain('w:val="russianLower"')
  })

  it('the head of a table is repeated, merged cells are merged, no row is torn', async () => {
    const body = bodyOf(table(row(th('а', { colspan: 2 })), row(td('б', { rowspan: 2 }), td('в')), row(td('г'))))
    const xml = main(await partsOf({ body }))
    const text = xml.slice(xml.indexOf('<w:tblBorders><w:top w:val="single"'))
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(text).toContain('<w:gridSpan w:val="2"/>')
    expect(text.match(/<w:vMerge/g)).toHaveLength(2)
    expect(text.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(3)
  })
})
