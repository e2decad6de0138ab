import { childOf, type Element, isOn, numberOf, valIn } from './xml-tree'

export type Align = 'left' | 'center' | 'right' | 'justify'

/** What a paragraph says of itself, or its style of it. */
export type ParagraphLook = {
  align?: Align
  firstLine?: number
  pageBreak?: boolean
  outline?: number
  list?: { id: string; level: number }
}

/** What a run says of itself, or its styles of it. */
export type RunLook = {
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strike?: boolean
  script?: 'super' | 'sub' | 'none'
  caps?: boolean
  hidden?: boolean
}

const ALIGN: Record<string, Align> = {
  both: 'justify',
  distribute: 'justify',
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
}

const defined = <T extends object>(look: T): T =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as T

export function paragraphLook(properties: Element | undefined): ParagraphLook {
  const indent = childOf(properties, 'w:ind')
  const hanging = numberOf(indent, 'w:hanging')
  const list = childOf(properties, 'w:numPr')
  const outline = Number.parseInt(valIn(properties, 'w:outlineLvl') ?? '', 10)
  return defined({
    align: ALIGN[valIn(properties, 'w:jc') ?? ''],
    firstLine: hanging === undefined ? numberOf(indent, 'w:firstLine') : -hanging,
    pageBreak: isOn(properties, 'w:pageBreakBefore'),
    outline: Number.isFinite(outline) ? outline : undefined,
    list: list && {
      id: valIn(list, 'w:numId') ?? '',
      level: Math.min(Math.max(Number.parseInt(valIn(list, 'w:ilvl') ?? '0', 10) || 0, 0), 8),
    },
  })
}

export function runLook(properties: Element | undefined): RunLook {
  const script = valIn(properties, 'w:vertAlign')
  return defined({
    bold: isOn(properties, 'w:b'),
    italic: isOn(properties, 'w:i'),
    underline: isOn(properties, 'w:u'),
    strike: isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike'),
    caps: isOn(properties, 'w:caps'),
    hidden: isOn(properties, 'w:vanish'),
    script:
      script === undefined ? undefined : script === 'superscript' ? 'super' : script === 'subscript' ? 'sub' : 'none',
  })
}
