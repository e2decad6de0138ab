import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import { isAllowedAttribute, isAllowedMark } from '@/lib/editor/values'

type Decoded = ReturnType<typeof Y.decodeUpdate>
/** In what an item stands: of an element also which one, and the name when the item is one of its attributes. */
type Place = { kind: 'root' | 'element' | 'text' | 'unknown'; node?: string; attribute?: string | null }

/**
 * Whether an update may enter a text: only elements and marks of the schema, each where it can stand. Checked before it
 * is applied, because what Yjs has once taken it never forgets, and an editor that meets a foreign element removes it.
 */
export function fitsSchema(doc: Y.Doc, { structs }: Decoded): boolean {
  const known: Known = { doc, fresh: new Map(), places: new Map() }
  const items = structs.filter((struct): struct is Y.Item => struct instanceof Y.Item)
  for (const item of items) {
    const run = known.fresh.get(item.id.client)
    if (run) run.push(item)
    else known.fresh.set(item.id.client, [item])
  }
  return items.every((item) => fits(item, placeOf(item, known)))
}

function fits({ content, parent, parentSub }: Y.Item, { kind, node, attribute = null }: Place): boolean {
  if (typeof parent === 'string' && (parent !== BODY_FIELD || parentSub !== null)) return false
  if (content instanceof Y.ContentDeleted) return true
  if (content instanceof Y.ContentAny) return attributeFits(content, { kind, node, attribute })
  // Nothing stands inside a picture or a line break.
  if (attribute !== null || (node && documentSchema().nodes[node]?.isLeaf)) return false
  if (content instanceof Y.ContentType) {
    if (content.type instanceof Y.XmlElement)
      return kind !== 'text' && Object.hasOwn(documentSchema().nodes, content.type.nodeName)
    return content.type instanceof Y.XmlText && kind !== 'root' && kind !== 'text'
  }
  if (content instanceof Y.ContentString) return kind === 'text' || kind === 'unknown'
  // Anything else (embeds, binaries, nested documents) is not text of ours.
  return content instanceof Y.ContentFormat && kind !== 'root' && kind !== 'element' && markFits(content)
}

function markFits({ key, value }: Y.ContentFormat): boolean {
  const mark = markName(key)
  return Object.hasOwn(documentSchema().marks, mark) && isAllowedMark(mark, value)
}

function attributeFits({ arr }: Y.ContentAny, { kind, node, attribute }: Place): boolean {
  // What it belongs to has not come yet: only its size can be bounded.
  if (kind === 'unknown') return arr.every((value) => JSON.stringify(value ?? null).length <= UNKNOWN_LIMIT)
  return Boolean(node && attribute) && arr.every((value) => isAllowedAttribute(node ?? '', attribute ?? '', value))
}

/** y-tiptap stores marks that may overlap themselves under «name--hash». */
const markName = (name: string): string => name.split('--')[0] ?? name

const UNKNOWN_LIMIT = 2000

/** `fresh`: items of the update by client, in the order of their clocks, as an update holds them. */
type Known = { doc: Y.Doc; fresh: Map<number, Y.Item[]>; places: Map<Y.Item, Place> }

const UNKNOWN: Place = { kind: 'unknown' }

/** In what an item stands; an item beside another one stands where that one does. */
function placeOf(item: Y.Item, known: Known): Place {
  const trail = new Set<Y.Item>()
  let place: Place | undefined
  for (let at: Y.Item | undefined = item; at && place === undefined && !trail.has(at); ) {
    place = known.places.get(at) ?? ownPlace(at, known)
    trail.add(at)
    const beside: Y.ID | null = at.origin ?? at.rightOrigin
    at = beside ? find(beside, known) : undefined
  }
  const found = place ?? UNKNOWN
  for (const passed of trail) known.places.set(passed, found)
  return found
}

function ownPlace(item: Y.Item, known: Known): Place | undefined {
  const { parent } = item as { parent: unknown }
  const attribute = item.parentSub
  if (typeof parent === 'string') return { kind: 'root' }
  if (parent instanceof Y.ID) {
    const content = find(parent, known)?.content
    return content instanceof Y.ContentType ? placeOfType(content.type, attribute) : { ...UNKNOWN, attribute }
  }
  return parent instanceof Y.AbstractType ? placeOfType(parent, attribute) : undefined
}

function placeOfType(type: unknown, attribute: string | null): Place {
  if (type instanceof Y.XmlText) return { kind: 'text', attribute }
  if (type instanceof Y.XmlElement) return { kind: 'element', node: type.nodeName, attribute }
  return { kind: type instanceof Y.XmlFragment ? 'root' : 'unknown', attribute }
}

function find(id: Y.ID, { doc, fresh }: Known): Y.Item | undefined {
  if (id.clock < Y.getState(doc.store, id.client)) {
    const known = Y.getItem(doc.store, id)
    return known instanceof Y.Item ? known : undefined
  }
  const run = fresh.get(id.client) ?? []
  let low = 0
  let high = run.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const item = run[middle] as Y.Item
    if (id.clock < item.id.clock) high = middle - 1
    else if (id.clock >= item.id.clock + item.length) low = middle + 1
    else return item
  }
  return undefined
}

/** Whether the document already holds everything in an update, insertions and deletions: such an update asks for nothing. */
export function isCovered(doc: Y.Doc, { structs, ds }: Decoded): boolean {
  const held = (client: number, clock: number) => clock <= Y.getState(doc.store, client)
  for (const struct of structs) {
    if (!(struct instanceof Y.Skip) && !held(struct.id.client, struct.id.clock + struct.length)) return false
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      if (!held(client, clock + len)) return false
      for (let at = clock; at < clock + len; ) {
        const item = Y.getItem(doc.store, Y.createID(client, at))
        if (!item.deleted) return false
        at = item.id.clock + item.length
      }
    }
  }
  return true
}
