import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BodyNode, canonicalBody } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import { keepPictures } from '@/server/files/formats/word/keep-pictures'
import { readWord } from '@/server/files/formats/word/read-word'
import { renderDocx } from '@/server/typesetting'
import { anyBody } from '../../factories/any-body'
import { CORPUS } from '../../factories/docx-corpus'
import { letterData } from '../../factories/letters'
import { PICTURES } from '../../factories/pictures'

/** A text as the editor holds it. */
function known(body: BodyNode): unknown {
  const node = documentSchema().nodeFromJSON(body)
  node.check()
  return JSON.parse(canonicalBody(node.toJSON() as BodyNode))
}

async function throughWord(body: BodyNode, change = {}): Promise<{ content: BodyNode; losses: unknown[] }> {
  const read = await keepPictures(readWord(await renderDocx(letterData({ ...change, body, pictures: PICTURES }), null)))
  if ('refusal' in read) throw new Error(read.refusal)
  return read
}

describe('R-08.06 DOCX out and in: the text comes back from Word as it went', () => {
  it('the corpus is large enough to mean something', () =>
    expect(Object.keys(CORPUS).length).toBeGreaterThanOrEqual(60))

  it.each(Object.entries(CORPUS))('%s', async (_name, body) => {
    const { content, losses } = await throughWord(body)
    expect(losses).toEqual([])
    expect(known(content)).toEqual(known(body))
  })

  it.each(['letter', 'memo', 'order'])('under every letterhead: %s', async (layout) => {
    const body = CORPUS['a letter of everything'] as BodyNode
    const { content, losses } = await throughWord(body, { layout, restricted: true })
    expect(losses).toEqual([])
    expect(known(content)).toEqual(known(body))
  })

  it('any text of the schema', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const { content, losses } = await throughWord(body)
        expect(losses).toEqual([])
        expect(known(content)).toEqual(known(body))
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
