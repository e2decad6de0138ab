import type { Access } from '@/lib/contracts/access'
import type { DutyReason } from '@/lib/contracts/registry-duties'
import type { ReadWords } from '../../language'
import { plainText } from '../plain-text'

type Body = { id: string; name: string }
type Category = (DutyReason & { by: 'category' })['category']

/** A topic with its words, each by the forms it is found by. */
export type Topic = { topic: string; words: ReadWords }

type Kind = { key: string; name: string }
export type Duties = {
  access: Access
  topics: Topic[]
  bodies: Body[]
  categories: Category[]
  groups: string[]
  kinds: Kind[]
}

/**
 * What of a letter decides: whether it is for official use; the words of its heading; its correspondent and what that one
 * stands under, nearest first; its kind and its group.
 */
export type Letter = {
  access: Access
  words: ReadWords
  senders: { id: string; category: Category | null }[]
  kind?: string
  group?: string
}

/** Prepositions and conjunctions tell no topic. */
const SHORTEST = 3

/** The forms of the words a topic is told by; of one that has short words only, all of them. */
function tellingWords({ own, lemmas }: ReadWords): string[][] {
  const telling = lemmas.filter((_forms, at) => (own[at]?.length ?? 0) >= SHORTEST)
  return telling.length ? telling : lemmas
}

/** Whether the heading is about a topic: it has every word of it, in any case and any order (V-14.11). */
export function isAbout(heading: ReadWords, topic: ReadWords): boolean {
  const said = new Set(heading.lemmas.flat())
  const words = tellingWords(topic)
  return words.length > 0 && words.every((forms) => forms.some((form) => said.has(form)))
}

/** A longer topic says more: «ремонт дорог» before «дороги». */
const weightOf = (topic: Topic): number => tellingWords(topic.words).length

const restricted = ({ access }: { access: Access }): boolean => access === 'dsp'

const namesNothing = ({ topics, bodies, categories, groups, kinds }: Duties): boolean =>
  [topics, bodies, categories, groups, kinds].every(({ length }) => length === 0)

/**
 * Why a letter goes to an official by the distribution of duties: topics first, the fullest one before the others. What is for
 * official use goes by rows for it alone, one that names nothing takes all of it.
 */
export function reasonsOf(duties: Duties, letter: Letter): DutyReason[] {
  if (restricted(duties) !== restricted(letter)) return []
  return restricted(duties) && namesNothing(duties) ? [{ by: 'access' }] : namedReasons(duties, letter)
}

function namedReasons(duties: Duties, { words, senders, kind, group }: Letter): DutyReason[] {
  const { topics, bodies, categories } = duties
  const about = topics.filter((topic) => isAbout(words, topic.words)).sort((one, two) => weightOf(two) - weightOf(one))
  const body = senders.flatMap(({ id }) => bodies.find((one) => one.id === id) ?? [])[0]
  const category = senders.flatMap((one) => categories.find((kept) => kept === one.category) ?? [])[0]
  const grouped = duties.groups.find((one) => plainText(one) === plainText(group ?? ''))
  const ofKind = duties.kinds.find(({ key }) => key === kind)
  return [
    ...about.map(({ topic }): DutyReason => ({ by: 'topic', topic })),
    ...(body ? [{ by: 'body' as const, name: body.name }] : []),
    ...(category ? [{ by: 'category' as const, category }] : []),
    ...(grouped ? [{ by: 'group' as const, group: grouped }] : []),
    ...(ofKind ? [{ by: 'kind' as const, name: ofKind.name }] : []),
  ]
}

type Matched = { name: string; id: string; duties: Duties; reasons: DutyReason[] }

/** What two matches are compared by, the weightiest first. */
function rankOf({ duties, reasons }: Matched): number[] {
  const by = (kind: DutyReason['by']) => reasons.filter((reason) => reason.by === kind).length
  const [first] = reasons
  const fullest = first?.by === 'topic' ? duties.topics.find(({ topic }) => topic === first.topic) : undefined
  const both = Number(by('topic') > 0 && by('body') + by('category') > 0)
  const rest = [by('category'), by('group'), by('kind')]
  return [both, by('body'), fullest ? weightOf(fullest) : 0, by('topic'), ...rest]
}

/**
 * Officials in the order they are proposed (V-14.11): who answers both for the topic and for the correspondent, then whose
 * correspondent is named, then whose topic says more, then who has more topics in it, then the
 * category, the group and the kind; equal ones by name.
 */
export function ranked<M extends Matched>(matches: readonly M[]): M[] {
  const keyed = matches.map((match) => ({ match, rank: rankOf(match) }))
  keyed.sort((one, two) => {
    const differs = one.rank.findIndex((value, at) => value !== two.rank[at])
    if (differs >= 0) return (two.rank[differs] ?? 0) - (one.rank[differs] ?? 0)
    return one.match.name.localeCompare(two.match.name, 'ru') || (one.match.id < two.match.id ? -1 : 1)
  })
  return keyed.map(({ match }) => match)
}
