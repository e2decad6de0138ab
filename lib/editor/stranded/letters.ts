import * as Y from 'yjs'

export type Style = Record<string, unknown>

/** A letter of a run of words: its style, and its place in what Yjs holds of it. */
export type Letter = { sign: string; style: Style; item: Y.Item; offset: number }

/** The letters of a run of words whose items count, in order. */
export function lettersOf(words: Y.XmlText, counts: (item: Y.Item) => boolean): Letter[] {
  const letters: Letter[] = []
  let style: Style = {}
  for (let item = words._start; item; item = item.right) {
    const { content } = item
    if (!counts(item)) continue
    if (content instanceof Y.ContentFormat) style = restyled(style, content)
    if (!(content instanceof Y.ContentString)) continue
    for (let offset = 0; offset < item.length; offset++)
      letters.push({ sign: content.str.charAt(offset), style, item, offset })
  }
  return letters
}

function restyled(style: Style, { key, value }: Y.ContentFormat): Style {
  const { [key]: _, ...rest } = style
  return value === null ? rest : { ...rest, [key]: value }
}

export const signsOf = (letters: Letter[]): string => letters.map(({ sign }) => sign).join('')
export const isThere = ({ deleted }: Y.Item): boolean => !deleted
export const idOf = ({ item, offset }: Letter): Y.ID => Y.createID(item.id.client, item.id.clock + offset)

/** What one edit has done to an item; asked before Yjs tidies up after it. */
export function doneBy({ beforeState, deleteSet }: Y.Transaction) {
  const written = ({ id }: Y.Item) => id.clock >= (beforeState.get(id.client) ?? 0)
  const takenOut = (item: Y.Item) => item.deleted && Y.isDeleted(deleteSet, item.id)
  return { written, takenOut, stoodBefore: (item: Y.Item) => !written(item) && (!item.deleted || takenOut(item)) }
}
