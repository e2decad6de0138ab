import * as Y from 'yjs'

type Attributes = Record<string, unknown>
type Part = { insert?: unknown; retain?: number; attributes?: Attributes }

const { applyDelta } = Y.XmlText.prototype

/**
 * The editor tells Yjs the style of every word of a paragraph at each letter typed in it, and Yjs tidies the marks of style it
 * passes, those of others too. Whoever typed beside a colleague's growing suggestion moved its end so, and was shut out for
 * it. Words that look as they should are passed over here: a letter changes nothing but itself.
 */
export function keepFormats(): void {
  Y.XmlText.prototype.applyDelta = function (delta, options) {
    applyDelta.call(this, onlyChanged(this, delta as Part[]), options)
  }
}

function onlyChanged(text: Y.XmlText, delta: Part[]): Part[] {
  if (!delta.every(({ retain, attributes }) => retain && attributes)) return delta
  const runs = text.toDelta() as Part[]
  const changed: Part[] = []
  let left = 0
  let run: Part | undefined
  for (const { retain = 0, attributes = {} } of delta) {
    for (let rest = retain; rest > 0; ) {
      if (left === 0) run = runs.shift()
      if (left === 0) left = typeof run?.insert === 'string' ? run.insert.length : run ? 1 : rest
      const length = Math.min(rest, left)
      changed.push(looks(run?.attributes, attributes) ? { retain: length } : { retain: length, attributes })
      rest -= length
      left -= length
    }
  }
  return joined(changed)
}

/** Whether words of this style need nothing to look as wanted; what is wanted names every mark of the paragraph. */
const looks = (now: Attributes = {}, wanted: Attributes): boolean =>
  Object.entries(wanted).every(([mark, value]) => same(now[mark] ?? null, value ?? null))

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

function joined(parts: Part[]): Part[] {
  const made: Part[] = []
  for (const part of parts) {
    const last = made.at(-1)
    if (last && last.attributes === part.attributes) last.retain = (last.retain ?? 0) + (part.retain ?? 0)
    else made.push({ ...part })
  }
  if (made.at(-1)?.attributes === undefined) made.pop()
  return made
}
