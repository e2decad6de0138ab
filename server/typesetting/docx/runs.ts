import { ExternalHyperlink, NoBreakHyphen, type ParagraphChild, SoftHyphen, Tab, TextRun } from 'docx'
import type { BodyNode } from '@/lib/editor/content'

type Mark = NonNullable<BodyNode['marks']>[number]
type Child = ParagraphChild

/** Characters XML 1.0 cannot hold; a file with one of them does not open. */
const UNWRITABLE = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu

/** Words without the characters a file cannot hold. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '')

/** The words of a paragraph with their marks; the text comes without open suggestions. */
export function runsOf(node: BodyNode): Child[] {
  const children: Child[] = []
  let link: { href: string; runs: TextRun[] } | null = null
  const close = () => {
    if (link) children.push(new ExternalHyperlink({ link: link.href, children: link.runs }))
    link = null
  }
  for (const part of node.content ?? []) {
    const marks = part.marks ?? []
    const href = addressOf(marks)
    if (!link || link.href !== href) close()
    const run = runOf(part, marks)
    if (!href) children.push(run)
    else if (link) link.runs.push(run)
    else link = { href, runs: [run] }
  }
  close()
  return children
}

function addressOf(marks: readonly Mark[]): string | null {
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.href
  return typeof href === 'string' && /^(https?:\/\/|mailto:)/i.test(href) ? href : null
}

function runOf(part: BodyNode, marks: readonly Mark[]): TextRun {
  const has = (type: string) => marks.some((mark) => mark.type === type) || undefined
  const look = {
    bold: has('bold'),
    italics: has('italic'),
    strike: has('strike'),
    ...(has('underline') ? { underline: {} } : {}),
  }
  if (part.type === 'hardBreak') return new TextRun({ ...look, break: 1 })
  return new TextRun({ ...look, children: piecesOf(part.text ?? '') })
}

/** Characters that can be written, tabs and hyphens of their own kind as the elements they are in Word. */
export const piecesOf = (text: string) =>
  writable(text)
    .split(/([\t\u2011\u00ad])/)
    .filter(Boolean)
    .map((piece) =>
      piece === '\t'
        ? new Tab()
        : piece === '\u2011'
          ? new NoBreakHyphen()
          : piece === '\u00ad'
            ? new SoftHyphen()
            : piece,
    )
