import * as Y from 'yjs'
import { findOvertaken } from './find-overtaken'
import { doneBy, idOf, type Letter, lettersOf, signsOf } from './letters'
import type { Surroundings } from './new-place'

/** Whose words are looked after, and which of them others may not have seen yet. */
export type Own = { clients: ReadonlySet<number>; isFresh: (id: Y.ID) => boolean }

/** Letters that an edit of somebody who did not know them has taken out with all around them, or left alone. */
export type Stranded = Surroundings & { lost: boolean }

type Fate = 'gone' | 'lost' | 'stays'
type Run = { fate: Fate; mine: boolean; letters: Letter[] }

/**
 * One's own letters stranded by an edit that came from elsewhere: a colleague has split, joined or restyled the paragraph
 * before they heard of them. Yjs knows no moving: words are deleted and written anew, and a letter in flight is deleted with the
 * paragraph, or stays behind alone. That an edit takes out a letter it does not name proves that its author did not know it;
 * so does a letter left between words that went. `updates` are what the edit came as. To be asked while the edit ends, before
 * Yjs forgets what was deleted.
 */
export function findStranded(transaction: Y.Transaction, { clients, isFresh }: Own, updates: Uint8Array[]): Stranded[] {
  const { beforeState, deleteSet } = transaction
  if (!deleteSet.clients.size || ![...clients].some((client) => beforeState.get(client))) return []
  let named: { ds: Parameters<typeof Y.isDeleted>[0] }[] | null = null
  const isNamed = (letter: Letter) => {
    named ??= updates.map((update) => Y.decodeUpdate(update))
    return named.some(({ ds }) => Y.isDeleted(ds, idOf(letter)))
  }
  const { takenOut, stoodBefore } = doneBy(transaction)
  const mine = ({ item }: Letter) => clients.has(item.id.client)
  const fateOf = (letter: Letter): Fate =>
    !takenOut(letter.item) ? 'stays' : mine(letter) && !isNamed(letter) ? 'lost' : 'gone'
  const fresh = (letters: Letter[]) => letters.every((letter) => mine(letter) && isFresh(idOf(letter)))
  const joined: string[] = []
  const stranded = [...wordsTakenFrom(transaction)].flatMap((words) => {
    const runs = inRuns(lettersOf(words, stoodBefore), fateOf, mine)
    if (words._item?.deleted)
      joined.push(runs.map(({ fate, letters }) => (fate === 'gone' ? signsOf(letters) : '')).join(''))
    return runs.flatMap((run, at): Stranded[] => {
      const lost = run.fate === 'lost'
      const went = lost ? 'anywhere' : wayFrom(runs, at, fresh)
      return went ? [{ words, letters: run.letters, lost, went, ...around(runs, at) }] : []
    })
  })
  return [...stranded, ...findOvertaken(transaction, joined, fresh)]
}

/** Runs of words that letters were taken out of. */
function wordsTakenFrom(transaction: Y.Transaction): Set<Y.XmlText> {
  const found = new Set<Y.XmlText>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && struct.parent instanceof Y.XmlText) found.add(struct.parent)
  })
  return found
}

function inRuns(letters: Letter[], fateOf: (letter: Letter) => Fate, isMine: (letter: Letter) => boolean): Run[] {
  const runs: Run[] = []
  for (const letter of letters) {
    const [last, fate, mine] = [runs.at(-1), fateOf(letter), isMine(letter)]
    if (last && last.fate === fate && (fate === 'gone' || last.mine === mine)) last.letters.push(letter)
    else runs.push({ fate, mine, letters: [letter] })
  }
  return runs
}

/**
 * Where the words around a run went that was left alone; null when it was not. Between words that went it is certain. At the
 * beginning or the end of a paragraph somebody who knew the run may have dragged away what is beside it: there only fresh letters
 * go along, and into a new paragraph only. Where nothing else is left of the paragraph, the run may as well be the half that
 * stays when it is split: the other half of that is on its own side of it.
 */
function wayFrom(runs: Run[], at: number, fresh: (letters: Letter[]) => boolean): Surroundings['went'] | null {
  const [run, before, behind] = [runs[at], runs[at - 1], runs[at + 1]]
  if (!run?.mine || run.fate !== 'stays') return null
  if (before?.fate === 'gone' && behind?.fate === 'gone') return 'anywhere'
  if (before && behind) return null
  if ((before ?? behind)?.fate !== 'gone' || !fresh(run.letters)) return null
  if (runs[before ? at - 2 : at + 2]?.fate === 'stays') return 'new'
  return before ? 'on' : 'back'
}

/** The words that went on both sides of a run, up to what stays. */
function around(runs: Run[], at: number) {
  const side = (towards: Run[]) => {
    const end = towards.findIndex(({ fate }) => fate === 'stays')
    return towards.slice(0, end < 0 ? towards.length : end).filter(({ fate }) => fate === 'gone')
  }
  const text = (side: Run[]) => side.map(({ letters }) => signsOf(letters)).join('')
  return { before: text(side(runs.slice(0, at).reverse()).reverse()), behind: text(side(runs.slice(at + 1))) }
}
