import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { type Claim, isClaim, readings, union } from '@/lib/editor/suggestions/suggested-words'
import { SUGGESTION_ATTRIBUTES } from '@/lib/editor/suggestions/suggestion'

/** A kind of proposal and the id of one. */
type Key = string
type Block = Y.XmlElement

/**
 * What suggestions propose for blocks and for the look of words. Others may split, move and bring back what is under one
 * and write inside it; nobody else words it anew, or lays it over what its author did not mean.
 */
export class SuggestedStyles {
  /** Each proposal exactly as it came: its time and what was before are its author's word too. */
  private readonly wordings = new Set<string>()
  /** What blocks ever held while under a proposal, whoever wrote it there; by the block's own id. */
  private readonly held = new Map<Key, Map<string, string>>()

  /** Takes in what is proposed after an edit that was let in. */
  learn(types: Iterable<unknown>): void {
    for (const type of types) {
      if (type instanceof Y.XmlText) for (const { claims } of styledRuns(type)) this.remember('reformatted', claims)
      for (const block of blocksAround(type)) this.learnBlock(block)
    }
  }

  /** Whether a text tried on a copy leaves the proposals of everybody else as they are in this one. */
  allows(trial: Y.Doc, doc: Y.Doc, personId: string): boolean {
    return typesIn(trial.getXmlFragment(BODY_FIELD)).every((type) =>
      type instanceof Y.XmlText ? this.allowsRuns(type, doc, personId) : this.allowsBlock(type, personId),
    )
  }

  private learnBlock(block: Block): void {
    for (const [name, claim] of proposalsOn(block)) {
      this.remember(name, [claim])
      const key = keyOf(name, claim)
      const blocks = this.held.get(key) ?? new Map<string, string>()
      this.held.set(key, blocks)
      blocks.set(idOf(block), union(blocks.get(idOf(block)) ?? '', contentOf(block)))
    }
  }

  private remember(name: string, claims: Claim[]): void {
    for (const claim of claims) this.wordings.add(wordingOf(name, claim))
  }

  private allowsBlock(block: Block, personId: string): boolean {
    return proposalsOn(block).every(([name, claim]) => {
      if (claim.by === personId) return true
      const blocks = this.held.get(keyOf(name, claim))
      if (!blocks || !this.wordings.has(wordingOf(name, claim))) return false
      return blocks.has(idOf(block)) || readings(contentOf(block), [...blocks.values()].join('')) <= blocks.size
    })
  }

  /** Words that stood outside a colleague's proposal of a style do not come under it; what is written anew inside may. */
  private allowsRuns(text: Y.XmlText, doc: Y.Doc, personId: string): boolean {
    return styledRuns(text).every(({ item, claims }) =>
      claims.every((claim) => {
        if (claim.by === personId) return true
        return this.wordings.has(wordingOf('reformatted', claim)) && stoodUnder(doc, item, claim)
      }),
    )
  }
}

const keyOf = (name: string, { id }: Claim): Key => `${name}:${id}`
const wordingOf = (name: string, claim: Claim): string => `${name}:${JSON.stringify(sorted(claim))}`
const idOf = ({ _item }: Block): string => `${_item?.id.client}:${_item?.id.clock}`

/** Keys of an object come in any order after their way through an editor. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

function proposalsOn(block: Block): [string, Claim][] {
  return SUGGESTION_ATTRIBUTES.flatMap((name) => {
    const value: unknown = block.getAttribute(name)
    return isClaim(value) ? [[name, value] as [string, Claim]] : []
  })
}

/** Words of a block, and its pictures by name. */
function contentOf(block: Block): string {
  return [block, ...typesIn(block)]
    .map((type) => (type instanceof Y.XmlText ? wordsOf(type) : (type.getAttribute('sha256') ?? '')))
    .join('')
}

const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

function typesIn(node: Y.XmlFragment): (Y.XmlText | Block)[] {
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? [child, ...typesIn(child)] : []
  })
}

function blocksAround(type: unknown): Block[] {
  const blocks: Block[] = []
  for (let at = type; at instanceof Y.AbstractType; at = at.parent) if (at instanceof Y.XmlElement) blocks.push(at)
  return blocks
}

/** Runs of a paragraph that are under proposals of a style. */
function styledRuns(text: Y.XmlText): { item: Y.Item; claims: Claim[] }[] {
  const runs: { item: Y.Item; claims: Claim[] }[] = []
  const open = new Map<string, Claim>()
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue
    const { content } = item
    if (!(content instanceof Y.ContentFormat)) {
      if (open.size) runs.push({ item, claims: [...open.values()] })
    } else if (content.key.split('--')[0] === 'reformatted') {
      if (isClaim(content.value)) open.set(content.key, content.value)
      else open.delete(content.key)
    }
  }
  return runs
}

/** Whether all that the text had of a run already stood under a proposal. */
function stoodUnder(doc: Y.Doc, { id, length }: Y.Item, claim: Claim): boolean {
  const end = Math.min(id.clock + length, Y.getState(doc.store, id.client))
  for (let clock = id.clock; clock < end; ) {
    const item = Y.getItem(doc.store, Y.createID(id.client, clock)) as unknown
    if (!(item instanceof Y.Item)) return true
    const runs = item.parent instanceof Y.XmlText && !item.deleted ? styledRuns(item.parent) : null
    const over = runs?.find((run) => run.item === item)?.claims ?? []
    if (runs && !over.some((one) => one.id === claim.id)) return false
    clock = item.id.clock + item.length
  }
  return true
}
