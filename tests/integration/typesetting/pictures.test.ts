import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '@/lib/editor/content'
import { renderDocument } from '@/server/typesetting'
import { counted, p, row, td, th } from '../../factories/docx-corpus'
import { bodyOf, letterData, SENTENCE } from '../../factories/letters'
import { image, PHOTO, PICTURES } from '../../factories/pictures'
import { readPrinted } from '../../factories/printed-page'
import { readPictures } from '../../factories/printed-pictures'

const print = async (...blocks: (BodyNode | string)[]) =>
  (await renderDocument(letterData({ body: bodyOf(...blocks), pictures: PICTURES }))).pdf

describe('R-08.06 pictures on paper', () => {
  it('are as wide as drawn, in the middle or at a side of the text', async () => {
    const shown = await readPictures(
      await print(image({ width: 60 }), image({ width: 30, align: 'left' }), image({ width: 30, align: 'right' })),
    )
    expect(shown.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [60, 30],
      [30, 15],
      [30, 15],
    ])
    expect(shown.map(({ x }) => Math.round(x))).toEqual([30 + 55, 30, 30 + 140])
  })

  it('never reach over their place, nor over a sheet', async () => {
    const cell = { type: 'table', content: [row(td([image({ width: 120 })]), td('б'))] }
    const [wide, inCell, tall] = await readPictures(
      await print(image({ width: 180 }), cell, image({ width: 170 }, PHOTO), 'Конец.'),
    )
    expect(wide?.width).toBeCloseTo(170, 0)
    expect(inCell?.width).toBeCloseTo(85 - 3, 0)
    expect(tall?.height).toBeCloseTo(240, 0)
    expect(tall?.width).toBeCloseTo(80, 0)
  })

  it('R-03.17 the signature stands on a sheet with the picture that ends the text', async () => {
    const pdf = await print(...Array<string>(12).fill(SENTENCE), image({ width: 60 }, PHOTO))
    const [shown] = await readPictures(pdf)
    const pages = await readPrinted(pdf)
    expect(pages.findIndex((page) => page.text.includes('Карташов')) + 1).toBe(shown?.page)
  })

  it('are described in the file for those who do not see them', async () => {
    const described = async (pdf: Uint8Array) => {
      const { context } = await PDFDocument.load(pdf, { updateMetadata: false })
      return context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => [String(object)])
        .filter((text) => text.includes(String(PDFName.of('Alt'))) && text.includes('/Figure'))
    }
    const plain = await described(await print(image()))
    expect((await described(await print(image({ alt: 'План сквера' })))).length).toBe(plain.length + 1)
  })
})

describe('R-17.04 numbers of columns', () => {
  const rows = Array.from({ length: 60 }, (_, n) => row(td(`строка ${n + 1}`), td(p('есть'))))
  const heads = [row(th('Наименование'), th('Итог'))]
  const linesOf = async (table: BodyNode) => {
    const pages = await readPrinted(await print('Таблица:', table))
    return pages.map(({ lines }) => lines.map(({ text }) => text))
  }

  it('stand under the head, and alone on the following sheets', async () => {
    const pages = await linesOf(counted(...heads, ...rows))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages[0]).toEqual(expect.arrayContaining(['Наименование', 'Итог', '1', '2']))
    for (const page of pages.slice(1, -1)) {
      expect(page).toEqual(expect.arrayContaining(['1', '2']))
      expect(page.join(' ')).not.toContain('Наименование')
    }
  })

  it('without them the head itself is repeated', async () => {
    const pages = await linesOf({ type: 'table', content: [...heads, ...rows] })
    for (const page of pages.slice(0, -1)) expect(page.join(' ')).toContain('Наименование')
  })

  it('stand over a table that has no head', async () => {
    const [page] = await linesOf(counted(row(td('а'), td('б'), td('в'))))
    expect(page?.indexOf('1')).toBeLessThan(page?.indexOf('а') ?? -1)
    expect(page).toEqual(expect.arrayContaining(['1', '2', '3']))
  })
})
