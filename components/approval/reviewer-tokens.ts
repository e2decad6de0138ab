import type { ReviewerToken } from '@/lib/contracts/approval-views'

/** One surname of the line as typed, with the choice made for it. */
export type Typed = { text: string; pick?: string }
export type TokenState = ReviewerToken['state'] | 'checking'
export type SeenToken = Typed & {
  state: TokenState
  person: ReviewerToken['person']
  candidates: ReviewerToken['candidates']
}

/** One space between words and no others, as the office reads a name. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Splits what was typed or pasted: finished surnames, and the last one that is still being typed. */
export function splitTyped(value: string): { finished: string[]; rest: string } {
  const parts = value.split(/[;,\n]/)
  const rest = parts.pop() ?? ''
  return { finished: parts.map(tidy).filter(Boolean), rest: rest.trimStart() }
}

/** What the office said about each surname, with the choices made here; a surname it has not answered yet is being checked. */
export function seeTokens(typed: Typed[], answer: ReviewerToken[] | undefined): SeenToken[] {
  const fits = answer?.length === typed.length && answer.every((token, index) => token.text === typed[index]?.text)
  const taken = new Set<string>()
  return typed.map((entry, index) => {
    const known = fits ? answer?.[index] : answer?.find((token) => token.text === entry.text)
    if (!known) return { ...entry, state: 'checking', person: null, candidates: [] }
    const picked = known.candidates.find((candidate) => candidate.id === entry.pick)
    const person = known.state === 'ambiguous' && picked ? picked : known.person
    const state = known.state === 'ambiguous' && picked ? 'found' : known.state
    const repeated = state === 'found' && person !== null && taken.has(person.id)
    if (person) taken.add(person.id)
    return { ...entry, state: repeated ? 'duplicate' : state, person, candidates: known.candidates }
  })
}

/** Surnames that stop the start: everything but people found and repeated ones. */
export const unresolvedTokens = (tokens: SeenToken[]): SeenToken[] =>
  tokens.filter(({ state }) => state !== 'found' && state !== 'duplicate')
