import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '@/lib/editor/content'
import { StaticText } from './static-text'

const drawn = (...content: BodyNode[]): string =>
  renderToStaticMarkup(<StaticText documentId="d" body={{ type: 'doc', content }} />)
const text = (words: string, ...marks: string[]): BodyNode => ({
  type: 'text',
  text: words,
  ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}),
})

describe('a text before its editor has come', () => {
  it('has numbers of clauses, emphasis, alignment, tables', () => {
    const clause = (level: number, words: string): BodyNode => ({
      type: 'paragraph',
      attrs: { list: 'clause', level },
      content: [text(words)],
    })
    const html = drawn(
      clause(0, 'Утвердить'),
      clause(1, 'Порядок'),
      { type: 'paragraph', attrs: { align: 'center' }, content: [text('Срок', 'bold')] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [clause(0, 'Ячейка')] }] }],
      },
    )
    expect(html).toMatch(/data-number="1\."[^>]*>Утвердить/)
    expect(html).toMatch(/data-number="1\.1\."[^>]*>Порядок/)
    expect(html).toContain('<p style="text-align:center"><strong>Срок</strong></p>')
    expect(html).toMatch(/<td[^>]*><p[^>]*>Ячейка<\/p><\/td>/)
  })

  it('R-03.05 keeps the place of a picture that has not come', () => {
    const sha256 = 'a'.repeat(64)
    const body = { type: 'doc', content: [{ type: 'image', attrs: { sha256, width: 120, alt: '', align: null } }] }
    const html = renderToStaticMarkup(<StaticText documentId="d" body={body} proportions={{ [sha256]: 1.5 }} />)
    expect(html).toMatch(/<img[^>]*style="aspect-ratio:auto 1.5"/)
  })

  it('shows words as words and runs nothing', () => {
    const link = {
      type: 'text',
      text: '<img src=x onerror=alert(1)>',
      marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
    }
    const html = drawn({ type: 'paragraph', content: [link] })
    expect(html).not.toContain('<img')
    expect(html).not.toContain('javascript:')
  })

  it('R-03.05 breaks no number and no telephone, as the live text and the print do not', () => {
    const html = drawn({ type: 'paragraph', content: [text('Письмо № 01-07/27 получено', 'bold')] })
    expect(html).toContain('<span class="glued"><strong>01-07/27</strong></span>')
  })

  it('keeps the line of an empty paragraph', () => {
    expect(drawn({ type: 'paragraph' })).toContain('<p><br/></p>')
  })
})
