import { describe, expect, it } from 'vitest'
import { parseQuery } from './parse-query'
import { withSynonyms } from './synonyms'

const GROUPS = [
  ['МВД', 'Министерство внутренних дел'],
  ['ЖКХ', 'жилищно-коммунальное хозяйство'],
]

const read = async (text: string, exact = false) =>
  (await withSynonyms(await parseQuery(text, exact), GROUPS)).terms.map((term) => ({
    own: term.words.map((word) => word.own).join(' '),
    also: (term.instead ?? []).map((way) => way.map((word) => word.own).join(' ')),
  }))

describe('C-16.02 abbreviations and full names', () => {
  it.each([
    ['письмо МВД', [['письмо'], ['мвд', 'министерство внутренних дел']]],
    ['министерству внутренних дел письмо', [['министерству внутренних дел', 'мвд'], ['письмо']]],
    ['«министерства внутренних дел»', [['министерства внутренних дел', 'мвд']]],
    ['жилищно-коммунального хозяйства', [['жилищно коммунального хозяйства', 'жкх']]],
    ['министерство внутренних', [['министерство'], ['внутренних']]],
    ['письмо', [['письмо']]],
  ])('«%s»', async (text, terms) => {
    expect((await read(text)).map(({ own, also }) => [own, ...also])).toEqual(terms)
  })

  it('are not added in exact mode', async () => {
    expect(await read('МВД', true)).toEqual([{ own: 'мвд', also: [] }])
  })
})
