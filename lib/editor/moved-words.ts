import * as Y from 'yjs'
import { newStructs } from './new-structs'

/** Letters that stand elsewhere by now, as other letters: so many of them, beginning with these. */
type Moved = { from: Y.ID; to: Y.ID; length: number }
type Letter = { id: Y.ID; sign: string }

/**
 * Where words went that a colleague moved. Yjs knows no moving: a paragraph that is split or joined has its words taken out
 * and written anew in the other one.
 */
export class MovedWords {
  private readonly moved: Moved[] = []

  learn(transaction: Y.Transaction): void {
    const written = new Map<unknown, Letter[]>()
    for (const words of textsOf(transaction, 'written')) written.set(words, runs(words, transaction, 'written').flat())
    if (!written.size) return
    for (const words of textsOf(transaction, 'taken'))
      for (const run of runs(words, transaction, 'taken')) this.find(run, [...written.values()])
  }

  private find(run: Letter[], written: Letter[][]): void {
    if (!run.length) return
    const words = run.map(({ sign }) => sign).join('')
    for (const letters of written) {
      const at = letters
        .map(({ sign }) => sign)
        .join('')
        .indexOf(words)
      if (at < 0) continue
      run.forEach(({ id }, index) => {
        const [to, last] = [letters[at + index]?.id, this.moved.at(-1)]
        if (!to) return
        if (last && goesOn(last.from, last.length, id) && goesOn(last.to, last.length, to)) last.length += 1
        else this.moved.push({ from: id, to, length: 1 })
      })
      return
    }
  }

  /** What a letter is now, if it was moved. */
  to(id: Y.ID): Y.ID | null {
    const found = this.moved.findLast(({ from, length }) => among(id, from, length))
    return found ? Y.createID(found.to.client, found.to.clock + id.clock - found.from.clock) : null
  }

  /** What a letter was when it was written. */
  written(id: Y.ID): Y.ID {
    const found = this.moved.findLast(({ to, length }) => among(id, to, length))
    return found ? this.written(Y.createID(found.from.client, found.from.clock + id.clock - found.to.clock)) : id
  }
}

const among = ({ client, clock }: Y.ID, first: Y.ID, length: number): boolean =>
  first.client === client && clock >= first.clock && clock < first.clock + length
const goesOn = ({ client, clock }: Y.ID, length: number, id: Y.ID): boolean =>
  id.client === client && id.clock === clock + length

const isNew = ({ client, clock }: Y.ID, { beforeState }: Y.Transaction): boolean =>
  clock >= (beforeState.get(client) ?? 0)

/** Runs of words that an edit has written into, or has taken out of. */
function textsOf(transaction: Y.Transaction, what: 'written' | 'taken'): Set<Y.XmlText> {
  const found = new Set<Y.XmlText>()
  const look = (struct: unknown) => {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString && struct.parent instanceof Y.XmlText)
      found.add(struct.parent)
  }
  if (what === 'taken') Y.iterateDeletedStructs(transaction, transaction.deleteSet, look)
  else newStructs(transaction).forEach(look)
  return found
}

/** Letters side by side that an edit has written, or has taken out. */
function runs(words: Y.XmlText, transaction: Y.Transaction, what: 'written' | 'taken'): Letter[][] {
  const found: Letter[][] = [[]]
  for (let item = words._start; item; item = item.right) {
    const { content, id, deleted } = item
    if (content instanceof Y.ContentFormat) continue
    const fresh = isNew(id, transaction)
    const gone = deleted && Y.isDeleted(transaction.deleteSet, id)
    if (content instanceof Y.ContentString && (what === 'written' ? fresh && !deleted : gone && !fresh))
      for (let at = 0; at < item.length; at++)
        found.at(-1)?.push({ id: Y.createID(id.client, id.clock + at), sign: content.str[at] ?? '' })
    else if (!deleted) found.push([])
  }
  return found
}
