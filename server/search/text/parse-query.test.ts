import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toTsquery } from '../postgres/tsquery'
import { parseQuery } from './parse-query'

const words = async (text: string, exact = false) =>
  (await parseQuery(text, exact)).terms.map((term) => term.words.map((word) => word.own))

describe('C-16.02 what a person typed', () => {
  it.each([
    ['ремонт детских площадок', [['ремонт'], ['детских'], ['площадок']]],
    ['ремонт,площадка;двор', [['ремонт'], ['площадка'], ['двор']]],
    ['статс-секретарь министерства', [['статс', 'секретарь'], ['министерства']]],
    ['"детских площадок" ремонт', [['детских', 'площадок'], ['ремонт']]],
    ['ООО «Чистый двор»', [['ооо'], ['чистый', 'двор']]],
    ['и', [['и']]],
    ["' : & | ! ( ) * \\ <->", []],
    ['«', []],
  ])('%s', async (text, read) => {
    expect(await words(text)).toEqual(read)
  })

  it('the last word may be unfinished, unless it is short, quoted or asked for exactly', async () => {
    const begins = async (text: string, exact = false) =>
      (await parseQuery(text, exact)).terms.at(-1)?.words.at(-1)?.begins
    expect(await begins('ремонт площ')).toEqual(['площ'])
    expect(await begins('пл')).toEqual([])
    expect(await begins('"площ"')).toEqual([])
    expect(await begins('площ', true)).toEqual([])
    expect(await begins('com')).toEqual(['сом', 'com'])
  })

  it.each([
    ['ремонт -двор', [['двор']]],
    ['ремонт −«детских площадок» –сад', [['детских', 'площадок'], ['сад']]],
    ['статс-секретарь', []],
    ['ремонт - двор', []],
    ['01-15 -1234', []],
  ])('«%s» takes away what stands after a minus', async (text, taken) => {
    const { without } = await parseQuery(text, false)
    expect(without.map((term) => term.words.map((word) => word.own))).toEqual(taken)
  })

  it.each(['№ 01-07/27 от 28.11.2026', 'вх. № 01‑07/27', 'исх.01–07/27 от 28 ноября 2026 г.', '01 07 27'])(
    'C-16.01 «%s» is the number 01-07/27',
    async (text) => expect((await parseQuery(text, false)).number).toBe('010727'),
  )

  it.each([
    ['вх. № 318', [['318']]],
    ['№ СТ-4/318 от 17.11.2026', [['ст', '4', '318']]],
    ['N 318', [['318']]],
    ['No. 318', [['318']]],
    ['исх. N 318 от 17 ноября 2026 г.', [['318']]],
    ['N318', [['n318']]],
    ['N 5 и N 6', [['n'], ['5'], ['и'], ['n'], ['6']]],
    ['приказ № 52', [['приказ'], ['52']]],
  ])('C-16.01 «%s» asks for the number without what people write around it', async (text, read) => {
    expect(await words(text)).toEqual(read)
  })

  it('exact words have no other forms', async () => {
    expect((await parseQuery('площадок', true)).terms[0]?.words[0]?.lemmas).toEqual([])
    expect((await parseQuery('площадок', false)).terms[0]?.words[0]?.lemmas).toEqual(['площадка'])
  })

  it('a surname is asked for by what its cases share', async () => {
    expect((await parseQuery('Крыловой', false)).terms[0]?.words[0]?.lemmas).toContain('крылов')
  })

  it('takes forty words of a longer line', async () => {
    expect((await words('да '.repeat(100))).flat()).toHaveLength(40)
  })

  it('never throws, and only letters and figures reach the text query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), async (text, exact) => {
        const query = toTsquery(await parseQuery(text, exact))
        expect(query.replaceAll(/'[=№]?[\p{L}\p{N}]+'|:\*|<->|[&|!() ]/gu, '')).toBe('')
      }),
      { numRuns: 150 },
    )
  })
})
