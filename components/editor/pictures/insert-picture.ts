import type { Editor } from '@tiptap/core'
import { DOMParser, type Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { PICTURE_TALLEST, PICTURE_WIDTH } from '@/lib/editor/picture'
import { endStep } from '../end-step'
import { freePlace, heldPlace } from './pending-pictures'

export type SentPicture = { sha256: string; width: number; height: number }

const MM_PER_PX = 25.4 / 96
/** The column of a sheet; who wants a picture wider may draw it so. */
const COLUMN = 170

/** As wide as on screen, within the column and no taller than a sheet bears; millimetres. */
export function widthOnPaper({ width, height }: SentPicture): number {
  const fits = Math.min(width * MM_PER_PX, COLUMN, (PICTURE_TALLEST * width) / height)
  return Math.round(Math.max(fits, PICTURE_WIDTH.least))
}

/** Puts a picture in its place: behind the paragraph it was put in, or instead of an empty one. */
export function insertPicture(editor: Editor, id: string, picture: SentPicture): boolean {
  const { state, schema } = editor
  const at = heldPlace(state, id)
  const { image, paragraph } = schema.nodes
  if (at === null || !image || !paragraph) return false
  const node = image.create({ sha256: picture.sha256, width: widthOnPaper(picture), alt: '' })
  const $at = state.doc.resolve(at)
  const block = $at.parent.isTextblock ? $at.parent : null
  const from = block ? (isBlank(block) ? $at.before() : $at.after()) : at
  const to = block && isBlank(block) ? $at.after() : from
  const tr = freePlace(state.tr, id)
  // What follows must have somewhere to be typed.
  const last = to === tr.doc.resolve(to).end()
  tr.replaceWith(from, to, last ? [node, paragraph.create()] : node)
  if (state.selection.from === at) tr.setSelection(TextSelection.near(tr.doc.resolve(from + node.nodeSize), 1))
  endStep(editor)
  editor.view.dispatch(tr.setMeta('addToHistory', true).scrollIntoView())
  endStep(editor)
  return true
}

const isBlank = ({ type, content, attrs }: Node): boolean =>
  type.name === 'paragraph' && content.size === 0 && !attrs.list && !attrs.pageBreak

/** Puts pasted HTML, its pictures already known to the document, where it was pasted. */
export function insertPasted(editor: Editor, id: string, body: HTMLElement): boolean {
  const { state, schema } = editor
  const at = heldPlace(state, id)
  if (at === null) return false
  const slice = DOMParser.fromSchema(schema).parseSlice(body, { preserveWhitespace: true })
  endStep(editor)
  editor.view.dispatch(
    freePlace(state.tr, id).replaceRange(at, at, slice).setMeta('addToHistory', true).scrollIntoView(),
  )
  endStep(editor)
  return true
}
