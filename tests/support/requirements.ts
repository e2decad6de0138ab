import { readFileSync } from 'node:fs'
import { isTest, type Source, sourcesOf } from './source'

/** A numbered requirement, « »; a section of them, «A-11». Sheets of paper and PDF/A-1b are neither. */
const ID = /\b[AVRCT]-\d{1,2}(?:\.\d{1,3})?\b(?![\d.]*\w)/g
const TITLES = /\b(?:it|test|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:(?!\1).)*)\1/gs

export type Trace = {
  /** Every requirement there is. */
  all: string[]
  /** Requirement → files of the tests whose names begin with or name it. */
  tested: Map<string, string[]>
  /** Requirement → files of the product that name it. */
  cited: Map<string, string[]>
  /** What looks like a requirement and is none, with where it stands. */
  unknown: string[]
}

const listed = (): string[] => readFileSync('tests/requirements.txt', 'utf8').split('\n').filter(Boolean)
const idsIn = (text: string): string[] => [...new Set(text.match(ID) ?? [])]
const titlesOf = (source: Source): string => [...source.text.matchAll(TITLES)].map(([, , title]) => title).join('\n')

/** Which requirements the tests prove by name, which the code names, and what neither knows. */
export function traceRequirements(): Trace {
  const all = listed()
  const known = new Set([...all, ...all.map((id) => id.split('.')[0] as string)])
  const trace: Trace = { all, tested: new Map(), cited: new Map(), unknown: [] }
  const note = (map: Map<string, string[]>, { file, text }: Source) => {
    for (const id of idsIn(text)) {
      if (!known.has(id)) trace.unknown.push(`${id} in ${file}`)
      else map.set(id, [...(map.get(id) ?? []), file])
    }
  }
  for (const source of sourcesOf('app', 'components', 'db', 'lib', 'server', 'tests')) {
    if (isTest(source)) note(trace.tested, { ...source, text: titlesOf(source) })
    else note(trace.cited, source)
  }
  return trace
}

/** Requirements the code names and no test does: claims nobody checks. */
export const unproven = ({ all, cited, tested }: Trace): string[] =>
  all.filter((id) => cited.has(id) && !tested.has(id))
