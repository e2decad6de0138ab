import { type ClauseState, clauseAfter, FIRST_CLAUSE } from '@/lib/editor/clauses'
import type { Drawing } from './drawing'
import { Fields } from './fields'
import { Losses } from './losses'
import { Numbering } from './numbering'
import type { Package } from './package'
import type { RunLook } from './properties'
import { readStyles, type Styles } from './styles'
import { Unreadable } from './unreadable'

/** Most a draft may hold; a law of several hundred pages is below it. */
const LIMITS = { paragraphs: 20_000, characters: 2_000_000, cells: 30_000 }

/** What is known while one file is read from its first paragraph to its last. */
export class Reading {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly losses = new Losses()
  readonly fields = new Fields()
  /** Where our own count of clauses stands. */
  clauses: ClauseState = FIRST_CLAUSE
  /** A new page is to begin with the next block. */
  pageBreak = false
  /** Pictures met so far, each under a name of its own: the same part cut otherwise is another picture. */
  readonly drawings = new Map<string, Drawing>()
  private readonly left = { ...LIMITS }

  constructor(readonly parts: Package) {
    this.styles = readStyles(parts.beside('styles')[0])
    this.numbering = new Numbering(parts.beside('numbering')[0])
  }

  /** A block without a number: letters begin anew after it. */
  passUnnumbered(): void {
    this.clauses = clauseAfter(this.clauses, {}).state
  }

  /** Remembers a picture; gives the name it goes by until it is made. */
  nameOf(drawing: Drawing): string {
    const key = `${drawing.part} ${JSON.stringify(drawing.crop ?? null)}`
    this.drawings.set(key, drawing)
    return key
  }

  characterStyle(id: string): RunLook {
    const { run, id: found } = this.styles(id)
    return found === id ? run : {}
  }

  spend(what: keyof typeof LIMITS, amount: number): void {
    this.left[what] -= amount
    if (this.left[what] < 0) throw new Unreadable('too_long')
  }
}
