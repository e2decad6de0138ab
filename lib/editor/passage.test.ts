import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BODY_FIELD } from './content'
import { passageOf, placePassage, viewOf } from './passage'
import { updateFromBody } from './yjs'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** A text of two paragraphs, and the passage «сдать отчёт» of the first. */
function setUp() {
  const ydoc = new Y.Doc()
  Y.applyUpdate(
    ydoc,
    updateFromBody({ type: 'doc', content: [paragraph('Просим сдать отчёт в срок'), paragraph('Второй абзац')] }),
  )
  const from = 1 + 'Просим '.length
  const passage = passageOf(viewOf(ydoc), from, from + 'сдать отчёт'.length)
  const first = () => (ydoc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText
  const body = ydoc.getXmlFragment(BODY_FIELD)
  const now = () => {
    const view = viewOf(ydoc)
    const placed = placePassage(view, passage)
    return { state: placed.state, text: view.doc.textBetween(placed.from, placed.to, '', '') }
  }
  return { ydoc, passage, first, body, now }
}

describe('a passage', () => {
  it('keeps the words as they stood', () => {
    expect(setUp().passage.quote).toBe('сдать отчёт')
  })

  it.each<[string, (here: ReturnType<typeof setUp>) => void, string, string]>([
    ['nothing happens', () => {}, 'exact', 'сдать отчёт'],
    ['text is typed before it', ({ first }) => first().insert(0, 'Очень '), 'exact', 'сдать отчёт'],
    ['text is typed at its very start', ({ first }) => first().insert(7, 'вовремя '), 'exact', 'сдать отчёт'],
    ['text is typed at its very end', ({ first }) => first().insert(18, ' сегодня'), 'exact', 'сдать отчёт'],
    ['text is typed inside it', ({ first }) => first().insert(12, ' годовой'), 'edited', 'сдать годовой отчёт'],
    ['half of it is deleted', ({ first }) => first().delete(12, 6), 'edited', 'сдать'],
    ['all of it is deleted', ({ first }) => first().delete(7, 11), 'lost', ''],
    [
      'it is moved to another place',
      ({ first, body }) => {
        first().delete(7, 11)
        const moved = new Y.XmlElement('paragraph')
        moved.insert(0, [new Y.XmlText('Надо сдать отчёт')])
        body.push([moved])
      },
      'moved',
      'сдать отчёт',
    ],
    [
      'it is deleted and its words stand in two places',
      ({ first, body }) => {
        first().delete(7, 11)
        for (const text of ['сдать отчёт', 'ещё раз сдать отчёт']) {
          const copy = new Y.XmlElement('paragraph')
          copy.insert(0, [new Y.XmlText(text)])
          body.push([copy])
        }
      },
      'lost',
      '',
    ],
  ])('when %s', (_what, edit, state, text) => {
    const here = setUp()
    edit(here)
    expect(here.now()).toEqual({ state, text })
  })

  it('does not fail on a position that is not one', () => {
    const { ydoc } = setUp()
    expect(placePassage(viewOf(ydoc), { from: '%%%', to: 'AAAA', quote: 'нет такого' }).state).toBe('lost')
  })
})
