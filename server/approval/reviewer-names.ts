export type Candidate = {
  id: string
  surname: string
  firstName: string
  patronymic: string | null
  mayReview: boolean
}

export type ResolvedToken = {
  text: string
  state: 'found' | 'ambiguous' | 'unknown' | 'self' | 'duplicate' | 'not_reviewer'
  personId: string | null
  candidates: string[]
}

/** One writing for comparison: lower case, ё as е, one space, initials apart («Крылова Т.О.» = «крылова т о»). */
export const comparable = (text: string): string =>
  text
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[.,\s\u00a0]+/g, ' ')
    .trim()

/** Splits what was typed in one field: surnames separated by «;», empty places left out. */
export const splitNames = (typed: string): string[] =>
  typed
    .split(/[;\n]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** Whether a token names a person: the surname, then the beginnings of first name and patronymic if given. */
function names(token: string, person: Candidate): boolean {
  const surname = comparable(person.surname)
  if (token !== surname && !token.startsWith(`${surname} `)) return false
  const given = token.slice(surname.length).trim().split(' ').filter(Boolean)
  const own = [person.firstName, person.patronymic ?? ''].map(comparable)
  return given.length <= own.length && given.every((part, index) => own[index]?.startsWith(part))
}

type Typed = { tokens: string[]; people: Candidate[]; executorId: string; picks?: Record<string, string> }

/**
 * Whom each token names. Namesakes without the right to review do not make a surname ambiguous; a choice made
 * from the list counts only among the people the surname fits.
 */
export function resolveReviewers({ tokens, people, executorId, picks = {} }: Typed): ResolvedToken[] {
  const taken = new Set<string>()
  return tokens.map((text) => {
    const fitting = people.filter((person) => names(comparable(text), person))
    const reviewers = fitting.filter((person) => person.mayReview)
    const picked = reviewers.find((person) => person.id === picks[text])
    const chosen = picked ?? (reviewers.length === 1 ? reviewers[0] : undefined)
    const candidates = reviewers.map((person) => person.id)
    const own = chosen ? chosen.id === executorId : fitting.length === 1 && fitting[0]?.id === executorId
    if (own) return { text, personId: null, candidates: [], state: 'self' as const }
    if (!chosen) return { text, personId: null, candidates, state: stateWithout(fitting, reviewers) }
    if (taken.has(chosen.id)) return { text, personId: chosen.id, candidates, state: 'duplicate' as const }
    taken.add(chosen.id)
    return { text, personId: chosen.id, candidates, state: 'found' as const }
  })
}

function stateWithout(fitting: Candidate[], reviewers: Candidate[]): 'ambiguous' | 'unknown' | 'not_reviewer' {
  if (reviewers.length > 1) return 'ambiguous'
  return fitting.length ? 'not_reviewer' : 'unknown'
}

/** Tokens that still stop the start: everything but people found and repeated ones. */
export const unresolved = (tokens: ResolvedToken[]): ResolvedToken[] =>
  tokens.filter(({ state }) => state !== 'found' && state !== 'duplicate')
