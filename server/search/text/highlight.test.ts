import { describe, expect, it } from 'vitest'
import { fragment, highlighterOf, mark } from './highlight'
import { parseQuery } from './parse-query'

async function shown(query: string, text: string, exact = false): Promise<string> {
  const highlight = await highlighterOf(await parseQuery(query, exact))
  return mark(text, highlight(text))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')
}

describe('C-16.06 what was found is marked', () => {
  it.each([
    ['ремонт площадок', 'О ремонте площадки и ремонтах', 'О [ремонте] [площадки] и [ремонтах]'],
    ['площ', 'площадь, площадка, роща', '[площадь], [площадка], роща'],
    ['ёлка', 'Елки и ёлок', '[Елки] и [ёлок]'],
    ['"детская площадка"', 'детский сад, детские площадки', 'детский сад, [детские] [площадки]'],
    ['0115/1234', 'на № 01-15/1234 от', 'на [№ 01-15/1234] от'],
    ['Крылова', 'согласовано Крыловой', 'согласовано [Крыловой]'],
    ['приказ', '<script>приказ</script>', '<script>[приказ]</script>'],
    ['слон', 'ни одного', 'ни одного'],
  ])('%s in «%s»', async (query, text, marked) => {
    expect(await shown(query, text)).toBe(marked)
  })

  it('in exact mode other forms are not marked', async () => {
    expect(await shown('площадка', 'площадка и площадки', true)).toBe('[площадка] и площадки')
  })

  it('pieces together are the text, whatever it is', async () => {
    const text = 'а\u0301б «в» 🏛 01-15/1234 ремонт'.repeat(5)
    const highlight = await highlighterOf(await parseQuery('ремонт 01-15/1234 б', false))
    const pieces = mark(text, highlight(text))
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })

  it('a fragment of a long text is around the place where most was found', async () => {
    const text = `${'ремонт. '.repeat(40)}${'слова '.repeat(100)}ремонт детской площадки завершён. ${'слова '.repeat(100)}`
    const highlight = await highlighterOf(await parseQuery('ремонт площадки', false))
    const line = fragment(text, highlight(text))
      .map((piece) => piece.text)
      .join('')
    expect(line).toContain('ремонт детской площадки завершён')
    expect(line.startsWith('…') && line.endsWith('…')).toBe(true)
    expect(line.length).toBeLessThan(300)
  })
})
