import { strToU8, unzipSync, zipSync } from 'fflate'
import { TEMPLATE_TAGS, type TemplateNote } from '@/lib/contracts/template-tags'
import { fillTags } from './tags'
import { Unreadable, type UnreadableReason } from './unreadable'
import { parseXml } from './xml-tree'

export type Filled = { bytes: Uint8Array; notes: TemplateNote[] } | { refusal: UnreadableReason }

/** Parts people write in; styles, settings and what Word keeps for itself are not looked at. */
const WRITTEN = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/
const SIZE = 100_000_000
const KNOWN = new Set<string>(Object.values(TEMPLATE_TAGS))

/**
 * Puts values in the place of tags in a Word file and tells what is wrong with its tags (T-21.09). An unknown tag stays as it
 * is and is named; a known one without a value leaves an empty place, never its own text (T-21.10).
 */
export function fillTemplate(bytes: Uint8Array, values: Readonly<Record<string, string>>): Filled {
  try {
    const parts = unzipped(bytes)
    const found = new Map<string, number>()
    const filled = (tag: string): string => {
      found.set(tag, (found.get(tag) ?? 0) + 1)
      return KNOWN.has(tag) ? (values[tag] ?? '') : `<${tag}>`
    }
    for (const [name, part] of Object.entries(parts)) {
      if (!WRITTEN.test(name)) continue
      const xml = new TextDecoder().decode(part)
      parseXml(xml)
      parts[name] = strToU8(fillTags(xml, filled))
    }
    return { bytes: zipSync(parts), notes: notesOn(found) }
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.reason }
    throw error
  }
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        if (size > SIZE) throw new Unreadable('too_long')
        return true
      },
    })
    if (!parts['word/document.xml']) throw new Unreadable('damaged')
    return parts
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}

function notesOn(found: ReadonlyMap<string, number>): TemplateNote[] {
  const { number, date, dateAndNumber, signature } = TEMPLATE_TAGS
  const notes: TemplateNote[] = []
  for (const [tag, count] of found) {
    if (!KNOWN.has(tag)) notes.push({ kind: 'unknown', tag })
    else if (count > 1) notes.push({ kind: 'twice', tag })
  }
  if (!found.has(signature)) notes.push({ kind: 'noSignature', tag: signature })
  if (found.has(dateAndNumber) && (found.has(number) || found.has(date)))
    notes.push({ kind: 'both', tag: dateAndNumber })
  return notes
}
