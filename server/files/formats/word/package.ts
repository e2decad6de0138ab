import path from 'node:path/posix'
import { unzipSync } from 'fflate'
import { Unreadable } from './unreadable'
import { childrenOf, type Element, parseXml } from './xml-tree'

const PART_BYTES = 32_000_000
const PARTS = /^(_rels\/\.rels|.*\/_rels\/[^/]+\.rels|.*\.xml)$/i

export type Relation = { target: string; external: boolean }

/** The parts of a Word file that text can stand in, and what they point to. Nothing outside the file is ever asked for. */
export type Package = {
  document: Element
  /** A part beside the document by the end of its relationship's type: `styles`, `numbering`, `header`. */
  beside: (type: string) => Element[]
  relation: (id: string | undefined) => Relation | undefined
}

export function openPackage(bytes: Uint8Array): Package {
  const files = unzipped(bytes)
  const read = (name: string): Element | undefined => {
    const part = files[name]
    return part && parseXml(decode(part))
  }
  const main = relationsOf(read('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')
  const name = main && !main.external && files[main.target] ? main.target : 'word/document.xml'
  const document = read(name)
  if (document?.name !== 'w:document') throw new Unreadable('damaged')
  const folder = path.dirname(name)
  const relations = relationsOf(read(`${folder}/_rels/${path.basename(name)}.rels`), folder)
  const known = new Map(relations.map((relation) => [relation.id, relation]))
  return {
    document,
    beside: (type) =>
      relations.flatMap((relation) =>
        relation.type === type && !relation.external ? (read(relation.target) ?? []) : [],
      ),
    relation: (id) => known.get(id ?? ''),
  }
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false
        size += originalSize
        if (size > PART_BYTES) throw new Unreadable('too_long')
        return true
      },
    })
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}

const MEDIA_BYTES = 80_000_000

/** Pictures of the file by their parts; what would unfold beyond all bounds is left in it. */
export function readMedia(bytes: Uint8Array, names: ReadonlySet<string>): Record<string, Uint8Array> {
  let size = 0
  const isWanted = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!names.has(name) || size + originalSize > MEDIA_BYTES) return false
    size += originalSize
    return true
  }
  try {
    return names.size ? unzipSync(bytes, { filter: isWanted }) : {}
  } catch {
    return {}
  }
}

const UTF16: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be' }

function decode(part: Uint8Array): string {
  const mark = Buffer.from(part.subarray(0, 2)).toString('hex')
  return new TextDecoder(UTF16[mark] ?? 'utf-8').decode(part)
}

/** Types are told by the last word of their address: it is the same in the strict and in the usual kind of file. */
function relationsOf(part: Element | undefined, folder: string): (Relation & { id: string; type: string })[] {
  return [...childrenOf(part, 'rel:Relationship')].map(({ attributes }) => {
    const external = attributes.TargetMode === 'External'
    const target = attributes.Target ?? ''
    const inside = target.startsWith('/') ? target.slice(1) : path.normalize(path.join(folder, target))
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: external ? target : inside,
      external,
    }
  })
}
