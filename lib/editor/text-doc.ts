import * as Y from 'yjs'
import { keepFormats } from './kept-formats'

keepFormats()

/**
 * The document of a text. Yjs would remove marks of style that change nothing after each update it takes, every copy by what it
 * holds at that moment: two copies remove each what makes the other's removal right, and words lose their style for all, or
 * for those who were told of the one and not of the other. Here a copy holds what people wrote, and removes nothing by itself
 * marks that change nothing are few and say nothing.
 */
export function newTextDoc(): Y.Doc {
  const doc = new Y.Doc()
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false
  })
  return doc
}
