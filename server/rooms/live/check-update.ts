import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Place = 'root' | 'element' | 'text' | 'unknown'

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

function fits({ content, parent, parentSub }: Y.Item, place: Place): boolean {
  if (typeof parent === 'string' && (parent !== BODY_FIELD || parentSub !== null)) return false
  if (content instanceof Y.ContentDeleted) return true
  if (content instanceof Y.ContentType) {
    if (content.type instanceof Y.XmlElement) return place !== 'text' && content.type.nodeName in documentSchema().nodes
    return content.type instanceof Y.XmlText && place !== 'root' && place !== 'text'
  }
  if (content instanceof Y.ContentString) return place === 'text' || place === 'unknown'
  if (content instanceof Y.ContentFormat)
    return place !== 'root' && place !== 'element' && markName(content.key) in documentSchema().marks
  // Attributes of elements; anything else (embeds, binaries, nested documents) is not text of ours.
  return content instanceof Y.ContentAny && (place === 'element' || place === 'unknown')
}

/** y-tiptap stores marks that may overlap themselves under «name--hash». */
const markName = (name: string): string => name.split('--')[0] ?? name

/** `fresh`: items of the update by client, in the order of their clocks, as an update holds them. */
type Known = { doc: Y.Doc; fresh: Map<number, Y.Item[]>; places: Map<Y.Item, Place> }

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
  for (const passed of trail) known.places.set(passed, place ?? 'unknown')
  return place ?? 'unknown'
}

function ownPlace(item: Y.Item, known: Known): Place | undefined {
  const { parent } = item as { parent: unknown }
  if (typeof parent === 'string') return 'root'
  if (parent instanceof Y.ID) return placeIn(find(parent, known)?.content)
  return parent instanceof Y.AbstractType ? placeOfType(parent) : undefined
}

function placeIn(content: unknown): Place {
  return content instanceof Y.ContentType ? placeOfType(content.type) : 'unknown'
}

function placeOfType(type: unknown): Place {
  if (type instanceof Y.XmlText) return 'text'
  if (type instanceof Y.XmlElement) return 'element'
  return type instanceof Y.XmlFragment ? 'root' : 'unknown'
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
