import { attachmentsCalled } from '../reading/attachments'
import type { Reading } from '../reading/page'
import { type LearntPlace, NEAR, type Place } from './places'
import { linesUnder, placesOfSpans, type SeenLetter } from './seen'

type Attached = { reading: Reading; box: Place }

/** Lines under the text that count sheets, by whatever word they begin with. */
export async function countedIn(seen: SeenLetter): Promise<Attached[]> {
  const counted = linesUnder(seen).flatMap(({ page, from }) => attachmentsCalled(page, from))
  const beginnings = counted.flatMap(({ spans }) => spans.map((span) => ({ ...span, to: span.from + 1 })))
  const places = await placesOfSpans(seen, beginnings)
  return counted.flatMap((reading, at) => (places[at] ? [{ reading, box: places[at] }] : []))
}

/** Where what the card says of attachments stands, as many on as many sheets: once and no more. */
export function placeOfAttached(counted: readonly Attached[], attachments: string): LearntPlace | null {
  const own = counted.filter(({ reading }) => figures(reading.value) === figures(attachments))
  const [one] = own
  return one && own.length === 1 ? { ...one.box, rank: 1, among: 1 } : null
}

/** What is counted at the learnt distance from the left; never sure, for anything may be counted in sheets. */
export function attachedAt(counted: readonly Attached[], place: LearntPlace): Reading | null {
  const there = counted.filter(({ box }) => Math.abs(box.x - place.x) <= NEAR.column)
  return there.length === 1 ? (there[0]?.reading ?? null) : null
}

const figures = (text: string): string => (text.match(/\d+/gu) ?? []).join(' ')
