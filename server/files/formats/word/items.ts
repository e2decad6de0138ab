import { clauseAfter } from '@/lib/editor/clauses'
import type { Piece } from './inline'
import type { Label } from './numbering'
import type { ParagraphLook } from './properties'
import type { Reading } from './reading'
import type { Style } from './styles'

/** The number Word shows before a paragraph; asked once for each, in order. */
export function labelOf({ paragraph }: Style, own: ParagraphLook, { numbering }: Reading): Label | null {
  const list = own.list ? { ...own.list, id: own.list.id || (paragraph.list?.id ?? '') } : paragraph.list
  return list && list.id !== '0' ? numbering.next(list) : null
}

/**
 * The list a paragraph may stand in here: only one in which our number is the number Word shows. Any other number stays as
 * typed text, so that «по пункту 2.3» still points where it did.
 */
export function itemOf(label: Label, reading: Reading): { list: string; level: number } | null {
  const item = candidate(label)
  if (!item) return null
  const { number, state } = clauseAfter(reading.clauses, { attrs: item })
  const same = item.list === 'bullet' || number?.replace(/\.$/, '') === label.text.replace(/\.$/, '')
  if (!same) return null
  reading.clauses = state
  return item
}

function candidate({ kind, text }: Label): { list: string; level: number } | null {
  if (kind === 'bullet') return { list: 'bullet', level: 0 }
  if (kind === 'letter') return { list: 'letter', level: 0 }
  const level = text.replace(/\.$/, '').split('.').length - 1
  return kind === 'clause' && level <= 4 ? { list: 'clause', level } : null
}

/** A number that cannot be counted here, as typed text. */
export const withLabel = (label: Label | null, pieces: Piece[]): Piece[] =>
  label?.text ? [{ kind: 'text', text: `${label.text} `, look: {} }, ...pieces] : pieces
