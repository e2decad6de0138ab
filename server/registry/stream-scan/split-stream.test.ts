import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadPage, splitStream } from './split-stream'

const RUNS = Number(process.env.SPLIT_RUNS ?? 300)
const [ONE, TWO, FOREIGN] = ['0000000001', '0000000002', '0000000777']
const CARDS = new Map([
  [ONE, 'card-one'],
  [TWO, 'card-two'],
])
const cardOf = (code: string) => CARDS.get(code)
const stack = (...reads: (string | string[] | 'torn' | null)[]): ReadPage[] =>
  reads.map((read, at) => ({
    page: at + 1,
    read:
      read === null
        ? null
        : read === 'torn'
          ? { codes: [], torn: true }
          : { codes: [read].flat().filter(Boolean), torn: false },
  }))
const split = (...reads: Parameters<typeof stack>) =>
  splitStream(stack(...reads), cardOf).map(({ pages, code, documentId, reason }) => [pages, code, documentId ?? reason])

describe('a stack from the scanner', () => {
  it('V-23.04 a page with a code begins a document, pages without one belong to it', () => {
    expect(split(ONE, '', '', TWO, '')).toEqual([
      [[1, 2, 3], ONE, 'card-one'],
      [[4, 5], TWO, 'card-two'],
    ])
  })

  it('V-23.05 pages before the first code, of unknown and of torn ones are left to a clerk, with all that follows', () => {
    expect(split('', '', ONE, FOREIGN, '', 'torn', '', TWO, null, '')).toEqual([
      [[1, 2], null, 'before_first'],
      [[3], ONE, 'card-one'],
      [[4, 5], FOREIGN, 'unknown_code'],
      [[6, 7], null, 'unreadable'],
      [[8], TWO, 'card-two'],
      [[9, 10], null, 'unreadable'],
    ])
  })

  it('V-23.06 the same code again begins the document again, it does not go on', () => {
    expect(split(ONE, '', ONE)).toEqual([
      [[1, 2], ONE, 'card-one'],
      [[3], ONE, 'card-one'],
    ])
  })

  it('V-23.05 a page with the codes of two cards is nobody’s to guess; codes of others beside ours do not matter', () => {
    expect(split([ONE, TWO], '')).toEqual([[[1, 2], null, 'several_codes']])
    expect(split([ONE, ONE, '80102374561230', 'https://example.org/pay', FOREIGN])).toEqual([[[1], ONE, 'card-one']])
    expect(split(ONE, '80102374561230')).toEqual([[[1, 2], ONE, 'card-one']])
  })

  it('V-23.05 a torn code beside a whole one of ours is no reason to stop', () => {
    expect(splitStream([{ page: 1, read: { codes: [ONE], torn: true } }], cardOf)).toMatchObject([
      { documentId: 'card-one' },
    ])
  })

  const anyRead = fc.option(
    fc.record({
      codes: fc.array(fc.constantFrom(ONE, TWO, FOREIGN, 'слово', ''), { maxLength: 3 }),
      torn: fc.boolean(),
    }),
    { freq: 8 },
  )
  const anyStack = fc
    .array(anyRead, { maxLength: 40 })
    .map((reads) => reads.map((read, at) => ({ page: at + 1, read })))

  it('V-23.04 every page lands exactly once and keeps its order, whatever was read', () => {
    fc.assert(
      fc.property(anyStack, (pages) => {
        const parts = splitStream(pages, cardOf)
        expect(parts.flatMap((part) => part.pages)).toEqual(pages.map(({ page }) => page))
        expect(parts.every((part) => part.pages.length > 0)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })

  it('V-23.05 a page goes to a card only after a page with that card’s code and no other beginning between', () => {
    fc.assert(
      fc.property(anyStack, (pages) => {
        for (const { pages: numbers, code, documentId } of splitStream(pages, cardOf)) {
          if (!documentId) continue
          const [first, ...rest] = numbers.map((number) => pages[number - 1]?.read)
          expect(first?.codes).toContain(code)
          expect(
            rest.flatMap((read) => read?.codes ?? ['?']).filter((one) => CARDS.has(one) || one === FOREIGN),
          ).toEqual([])
          expect(rest.every((read) => read && !read.torn)).toBe(true)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('V-23.08 a code of a closed card is as unknown as one of no card at all', () => {
    fc.assert(
      fc.property(anyStack, (pages) => {
        const onlyOne = (code: string) => (code === ONE ? 'card-one' : undefined)
        const renamed = pages.map(({ page, read }) => ({
          page,
          read: read && { ...read, codes: read.codes.map((code) => (code === TWO ? FOREIGN : code)) },
        }))
        const bare = (given: ReadPage[]) =>
          splitStream(given, onlyOne).map(({ pages: numbers, documentId, reason }) => ({ numbers, documentId, reason }))
        expect(bare(pages)).toEqual(bare(renamed))
      }),
      { numRuns: RUNS },
    )
  })

  it('V-23.05 a stack of any length begins with its own pages: what follows changes nothing before it', () => {
    fc.assert(
      fc.property(anyStack, fc.nat(40), (pages, cut) => {
        const head = splitStream(pages.slice(0, cut), cardOf)
        const whole = splitStream(pages, cardOf).slice(0, head.length)
        const closed = head.slice(0, -1)
        expect(whole.slice(0, closed.length)).toEqual(closed)
      }),
      { numRuns: RUNS },
    )
  })
})
