import type * as Y from 'yjs'
import { bringAlong, planRescue, type Rescue } from './bring-along'
import { findStranded, type Own } from './find-stranded'

type Arriving = { doc: Y.Doc; origin: unknown; own: Own; updates: Uint8Array[] }

/**
 * Takes in edits from elsewhere so that nothing written here is lost or left behind by them: what a colleague has moved before
 * they knew of it is brought to where its words went.
 */
export function keepWords({ doc, origin, own, updates }: Arriving, takeIn: () => void): void {
  const rescues: Rescue[] = []
  const look = (transaction: Y.Transaction) => {
    if (transaction.origin !== origin) return
    const rescue = planRescue(transaction, findStranded(transaction, own, updates))
    if (rescue) rescues.push(rescue)
  }
  doc.on('afterTransaction', look)
  try {
    takeIn()
  } finally {
    doc.off('afterTransaction', look)
    for (const rescue of rescues) bringAlong(doc, rescue)
  }
}
