import * as Y from 'yjs'
import { newStructs } from '../new-structs'
import { alignedPlace } from './align'
import { doneBy, idOf, isThere, type Letter, lettersOf, signsOf } from './letters'

/** So many letters around a place tell it from others; all there are in a shorter run. */
const TELLING = 8

/**
 * What stood on both sides of letters, and where it may have gone: anywhere; into a paragraph that was not there before, or anew into
 * this one by somebody who did not see the letters; into one that stands ahead of this one or behind it.
 */
export type Surroundings = {
  words: Y.XmlText
  letters: Letter[]
  before: string
  behind: string
  went: 'anywhere' | 'new' | 'back' | 'on'
}
export type Place = { words: Y.XmlText; index: number }
type Run = { words: Y.XmlText; letters: Letter[]; isNew: boolean[]; whole: boolean }

/** Runs of words that one edit has written anew or into. */
export function runsWrittenBy(transaction: Y.Transaction): Run[] {
  const { written } = doneBy(transaction)
  const found = new Set<Y.XmlText>()
  for (const struct of newStructs(transaction))
    if (struct instanceof Y.Item && !struct.deleted && struct.parent instanceof Y.XmlText) found.add(struct.parent)
  return [...found].map((words) => {
    const letters = lettersOf(words, isThere)
    const whole = words._item !== null && written(words._item)
    return { words, letters, isNew: letters.map(({ item }) => written(item)), whole }
  })
}

/**
 * Where words went that stood around a place, when somebody has moved them: Yjs moves words by deleting them and writing them
 * anew. Null where they were not written anew, or too little of them to tell.
 */
export function whereTheyWent(runs: Run[], stranded: Surroundings): Place | null {
  const may = runs.filter((run) => mayHold(run, stranded))
  return (
    best(may.flatMap((run) => placesAsTheyWere(run, stranded))) ?? best(may.flatMap((run) => placeAmong(run, stranded)))
  )
}

type Found = Place & { alike: number }
const best = (found: Found[]): Place | null =>
  found.reduce<Found | null>((one, other) => (one && one.alike >= other.alike ? one : other), null)

/** Places with just these letters around them. */
function placesAsTheyWere({ words, letters, isNew }: Run, { before, behind }: Surroundings): Found[] {
  const telling = Math.min(TELLING, before.length + behind.length, letters.length)
  return [...Array(letters.length + 1).keys()].flatMap((index) => {
    const ahead = isNew[index - 1] ? alikeBefore(letters, index, before) : 0
    const after = isNew[index] ? alikeBehind(letters, index, behind) : 0
    return ahead + after >= telling && ahead + after > 0 ? [{ words, index, alike: ahead + after }] : []
  })
}

/** The place among these letters where somebody has written between them. */
function placeAmong({ words, letters, isNew }: Run, { before, behind }: Surroundings): Found[] {
  const place = isNew.includes(true) && alignedPlace(signsOf(letters), before, behind)
  if (!place || place.kept < TELLING || !(isNew[place.index - 1] || isNew[place.index])) return []
  return [{ words, index: place.index, alike: place.kept }]
}

function mayHold(run: Run, { words, letters, went }: Surroundings): boolean {
  if (went === 'anywhere') return true
  if (run.words === words) return writtenUnaware(run, letters)
  return run.whole && (went === 'new' || isAhead(run.words, words) === (went === 'back'))
}

/** Who writes beside letters says so to Yjs: who did not see them names others as the neighbours. */
export function writtenUnaware({ letters, isNew }: Pick<Run, 'letters' | 'isNew'>, seen: Letter[]): boolean {
  const [first, last] = [seen[0], seen.at(-1)]
  const at = letters.findIndex(({ item, offset }) => item === first?.item && offset === first.offset)
  if (!first || !last || at < 0) return false
  const [previous, next] = [letters[at - 1], letters[at + seen.length]]
  const unseenBy = (side: 'origin' | 'rightOrigin', one: Letter | undefined, neighbour: Letter) =>
    one !== undefined && !Y.compareIDs(one.item[side], idOf(neighbour))
  return (
    (isNew[at - 1] === true && unseenBy('rightOrigin', previous, first)) ||
    (isNew[at + seen.length] === true && unseenBy('origin', next, last))
  )
}

function alikeBefore(letters: Letter[], index: number, before: string): number {
  let count = 0
  while (count < before.length && letters[index - 1 - count]?.sign === before.at(-1 - count)) count += 1
  return count
}

function alikeBehind(letters: Letter[], index: number, behind: string): number {
  let count = 0
  while (count < behind.length && letters[index + count]?.sign === behind.charAt(count)) count += 1
  return count
}

/** Whether words stand before others in the text. */
function isAhead(one: Y.XmlText, other: Y.XmlText): boolean {
  const [a, b] = [pathTo(one), pathTo(other)]
  const fork = a.findIndex((item, level) => item !== b[level])
  for (let item = a[fork] ?? null; item; item = item.right) if (item === b[fork]) return true
  return false
}

function pathTo(words: Y.XmlText): Y.Item[] {
  const path: Y.Item[] = []
  for (let item = words._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) path.unshift(item)
  return path
}
