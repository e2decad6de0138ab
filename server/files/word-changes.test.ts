import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageText, wordChanges } from './word-changes'

const pagesOf = (...texts: string[]): PageText[] => texts.map((text, at) => ({ page: at + 1, text }))
const said = (pages: PageText[], spans: { page: number; from: number; to: number }[] | undefined) =>
  spans?.map(({ page, from, to }) => pages[page - 1]?.text.slice(from, to))

describe('words of two texts', () => {
  it('are told where they differ, neighbours together, numbers and dates as one word', () => {
    const here = pagesOf('Срок работ: до 01.06.2026, № 01-15/7.', 'Приложение')
    const there = pagesOf('Срок всех работ: до 15.07.2026,\n№ 01-15/7!', 'Приложение')
    const changes = wordChanges(here, there)
    expect(said(here, changes?.here)).toEqual(['01.06.2026'])
    expect(said(there, changes?.there)).toEqual(['всех', '15.07.2026'])
    expect(changes?.pairs).toEqual({ here: [1, 2], there: [1, 2] })
  })

  it('are the same however lines and pages break', () => {
    const changes = wordChanges(pagesOf('Первый лист, второй', 'лист'), pagesOf('Первый\nлист', 'второй лист'))
    expect(changes).toMatchObject({ here: [], there: [] })
  })

  it('lead from page to page over one that came between', () => {
    const [one, two, new_] = ['Альфа бета гамма', 'Дельта эпсилон дзета', 'Вставленный лист целиком']
    const changes = wordChanges(pagesOf(one, two), pagesOf(one, new_, two))
    expect(changes?.pairs).toEqual({ here: [1, 3], there: [1, 1, 2] })
    expect(changes?.there).toEqual([{ page: 2, from: 0, to: new_.length }])
  })

  it('are not named one by one where nearly all of them differ', () => {
    const many = (word: string) => pagesOf(Array.from({ length: 5_000 }, (_, at) => `${word}${at}`).join(' '))
    expect(wordChanges(many('а'), many('б'))).toBeNull()
  })

  it('taken out of both leave the same words', () => {
    const words = fc.array(fc.constantFrom('о', 'ремонте', 'дорог', 'и', 'мостов', '01-15/7'), { maxLength: 12 })
    const pages = fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((all) => pagesOf(...all.map((one) => one.join(' '))))
    const left = (texts: PageText[], spans: { page: number; from: number; to: number }[]) =>
      texts
        .map(({ page, text }) =>
          [...text]
            .filter((_, at) => !spans.some((one) => one.page === page && one.from <= at && at < one.to))
            .join(''),
        )
        .join(' ')
        .split(/\s+/)
        .filter(Boolean)
    fc.assert(
      fc.property(pages, pages, (here, there) => {
        const changes = wordChanges(here, there)
        expect(left(here, changes?.here ?? [])).toEqual(left(there, changes?.there ?? []))
      }),
    )
  })
})
