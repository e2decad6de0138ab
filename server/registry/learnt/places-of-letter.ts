import type { ReadLetter } from '../reading/read-letter'
import { countedIn, placeOfAttached } from './attached-at'
import { type CardValues, findValues } from './find-values'
import { placeOfNamed } from './named-at'
import type { LearntField, LearntPlace, Look, Place } from './places'
import { around, type SeenLetter } from './seen'
import { placeOfSigner, signersOf } from './signers'

/** Where on a letter the fields of its registered card stand; a field that cannot be told to stand anywhere is left out. */
export async function placesOfLetter(seen: SeenLetter, letter: ReadLetter, card: CardValues): Promise<Look['places']> {
  const named = placeOfNamed(seen, card.names)
  const signer = card.signedBy ? placeOfSigner(await signersOf(seen), card.signedBy) : null
  const attached = card.attachments ? placeOfAttached(await countedIn(seen), card.attachments) : null
  return {
    ...(await headPlaces(seen, letter, card)),
    ...(named && { addressees: ranked(named) }),
    ...(signer && { signedBy: signer }),
    ...(attached && { attachments: attached }),
  }
}

async function headPlaces(seen: SeenLetter, letter: ReadLetter, card: CardValues): Promise<Look['places']> {
  const found = Object.entries(findValues(seen.first.text, letter, card))
  const ranges = found.flatMap(([, spans]) => spans.map(({ from, to }): [number, number] => [from, to]))
  const boxes = await seen.locate(1, ranges)
  const fields = found.flatMap(([field, spans]) => spans.map(() => field))
  const places = found.map(([field]): [string, Place | null] => [
    field,
    around(boxes.filter((_, at) => fields[at] === field).flat()),
  ])
  return Object.fromEntries(places.flatMap(([field, place]) => (place ? [[field as LearntField, ranked(place)]] : [])))
}

const ranked = (place: Place): LearntPlace => ({ ...place, rank: 1, among: 1 })
