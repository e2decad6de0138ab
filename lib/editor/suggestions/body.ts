import { Transform } from '@tiptap/pm/transform'
import type { BodyNode } from '../content'
import { documentSchema } from '../schema'
import { decide, decideAll, type Verdict } from './decide'
import { suggestionIds } from './list'

const decidedBody = (body: BodyNode, verdict: Verdict): BodyNode => {
  if (suggestionIds(body).size === 0) return body
  const tr = new Transform(documentSchema().nodeFromJSON(body))
  return decide(tr, decideAll(verdict)).doc.toJSON() as BodyNode
}

/** The text that stands until somebody accepts a suggestion: what is printed, found by the search, and sent. */
export const baseBody = (body: BodyNode): BodyNode => decidedBody(body, 'reject')

/** The text as its writers would have it, every suggestion accepted. */
export const acceptedBody = (body: BodyNode): BodyNode => decidedBody(body, 'accept')
