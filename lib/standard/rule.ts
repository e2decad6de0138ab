import type { Block, Line, LineKind, Paper, PaperCard } from './paper'

/** Requisites a breach may stand in; `title` is the card's own. */
export type Field =
  | 'title'
  | 'addressees'
  | 'heading'
  | 'replyTo'
  | 'salutation'
  | 'attachments'
  | 'signatory'
  | 'executor'

/** One change of a fix, free of any editor: positions are those of the text before the fix. */
export type Step =
  | { kind: 'replace'; from: number; to: number; text: string }
  | { kind: 'remove'; from: number; to: number }
  | { kind: 'attributes'; at: number; set: Record<string, unknown> }
  | { kind: 'unmark'; from: number; to: number; marks: readonly string[] }
  | { kind: 'requisite'; field: Field; value: unknown }

export type Place = { from: number; to: number } | { field: Field; index: number | null }

export type Group = 'requisites' | 'attachments' | 'structure' | 'signs' | 'dates' | 'names' | 'words' | 'tables'

/** Where a rule is written: the requisite of ГОСТ Р 7.0.97, the clause of the office's instruction, the requirement. */
export type Source = { requisite?: number; clause: string; requirement: string }

export type Named = {
  id: string
  group: Group
  source: Source
  /** Kinds of documents it holds for; all, when it is not said. */
  layouts?: readonly string[]
}

/** What a rule of words finds: a stretch of them, and what to write instead where that is certain. */
export type Stretch = { from: number; to: number; put?: string; data?: Data }
export type Data = Record<string, string | number>

/** What any other rule finds. */
export type Found = { place: Place; fix?: Step[]; quote?: string; data?: Data }

/**
 * A rule of words looks at a stretch by itself: a line of one of these `kinds` (of any, when it is not said) or a requisite
 * (`fields` names which). `signs` are characters one of which it cannot do without, `spaced` the same right after a space:
 * a line that has none is passed by.
 */
export type WordRule = Named & {
  kinds?: readonly LineKind[]
  fields?: readonly Field[]
  signs?: string
  spaced?: string
  words: (text: string, line: Line | null) => Stretch[]
}
/** A rule of a block looks at it by itself; places are counted from the beginning of the block. */
export type BlockRule = Named & { block: (block: Block) => Found[] }
export type CardRule = Named & { card: (card: PaperCard) => Found[] }
/** A rule of the whole needs the text together with the card. */
export type WholeRule = Named & { whole: (paper: Paper, starts: readonly number[]) => Found[] }
export type Rule = WordRule | BlockRule | CardRule | WholeRule

export type Breach = {
  rule: Rule['id']
  group: Group
  source: Source
  place: Place
  /** The words in question, short. */
  quote: string
  /** Null where only a person can tell what is right. */
  fix: Step[] | null
  data: Data
}
