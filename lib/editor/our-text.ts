import type { Node } from '@tiptap/pm/model'
import type { BodyNode } from './content'
import { documentSchema } from './schema'
import { isAllowedAttribute, isAllowedMark } from './values'

/** Whether a text from outside is one a document may hold: its blocks, marks and their values. */
export function isOurText(body: BodyNode): boolean {
  try {
    const node = documentSchema().nodeFromJSON(body)
    node.check()
    let ours = node.type.name === 'doc'
    node.descendants((one) => {
      ours &&= holdsAllowedValues(one)
      return ours
    })
    return ours
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const holdsAllowedValues = ({ type, attrs, marks }: Node): boolean =>
  Object.entries(attrs).every(([name, value]) => value === null || isAllowedAttribute(type.name, name, value)) &&
  marks.every((mark) => isAllowedMark(mark.type.name, mark.attrs))
