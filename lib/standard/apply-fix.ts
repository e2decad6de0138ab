import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { PaperCard } from './paper'
import type { Breach, Step } from './rule'

type TextStep = Exclude<Step, { kind: 'requisite' }>
export const isTextStep = (step: Step): step is TextStep => step.kind !== 'requisite'

/** Applies changes of the text from its end to its beginning, so that none moves another; marks of the words stay. */
export function applyToText(tr: Transform, steps: readonly TextStep[]): void {
  for (const step of [...steps].sort((a, b) => edgeOf(b) - edgeOf(a) || rank(b) - rank(a))) applyStep(tr, step)
}

const edgeOf = (step: TextStep): number => (step.kind === 'attributes' ? step.at : step.from)
/** At one place the words go first: attributes stand at the edge before them. */
const rank = (step: TextStep): number => (step.kind === 'attributes' ? 0 : 1)

function applyStep(tr: Transform, step: TextStep): void {
  if (step.kind === 'replace') replaceWords(tr, step)
  else if (step.kind === 'remove') tr.delete(step.from, step.to)
  else if (step.kind === 'attributes')
    for (const [name, value] of Object.entries(step.set)) tr.setNodeAttribute(step.at, name, value)
  else for (const mark of step.marks) tr.removeMark(step.from, step.to, tr.doc.type.schema.marks[mark])
}

/** Only what really differs is touched: remarks and carets beside it stay where they are. */
function replaceWords(tr: Transform, { from, to, text }: { from: number; to: number; text: string }): void {
  const before = tr.doc.textBetween(from, to, '', '\n')
  let [head, tail] = [0, 0]
  while (head < Math.min(before.length, text.length) && before[head] === text[head]) head++
  while (tail < Math.min(before.length, text.length) - head && before.at(-1 - tail) === text.at(-1 - tail)) tail++
  const [start, end] = [from + head, to - tail]
  const words = text.slice(head, text.length - tail)
  if (!words) tr.delete(start, end)
  else tr.replaceWith(start, end, tr.doc.type.schema.text(words, marksAt(tr.doc, start)))
}

const marksAt = (doc: Node, at: number) => doc.nodeAt(at)?.marks ?? doc.resolve(at).marks()

/** The card with the changes of its requisites. */
export function applyToCard(card: PaperCard, steps: readonly Step[]): PaperCard {
  let { title, requisites } = card
  for (const step of steps) {
    if (step.kind !== 'requisite') continue
    if (step.field === 'title') title = String(step.value)
    else requisites = { ...requisites, [step.field]: step.value }
  }
  return { ...card, title, requisites }
}

/** The steps of as many fixes as do not meddle with each other; the rest waits for the next look at the document. */
export function fixesTogether(breaches: readonly Breach[]): Step[] {
  const taken: Step[] = []
  for (const { fix } of breaches)
    if (fix && !fix.some((step) => taken.some((other) => meet(step, other)))) taken.push(...fix)
  return taken
}

function meet(a: Step, b: Step): boolean {
  if (a.kind === 'requisite' || b.kind === 'requisite')
    return a.kind === 'requisite' && b.kind === 'requisite' && a.field === b.field
  const [first, second] = [rangeOf(a), rangeOf(b)]
  return first.from <= second.to && second.from <= first.to
}

const rangeOf = (step: TextStep): { from: number; to: number } =>
  step.kind === 'attributes' ? { from: step.at, to: step.at } : step
