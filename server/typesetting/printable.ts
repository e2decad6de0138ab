import path from 'node:path'
import { openSync } from 'fontkit'
import { DomainError } from '../kernel/errors'
import { FONTS } from './engine'

const shared = globalThis as typeof globalThis & { vizirPrintable?: ReadonlySet<number> }

function printable(): ReadonlySet<number> {
  shared.vizirPrintable ??= new Set(openSync(path.join(FONTS, '400Regular/Tinos_400Regular.ttf')).characterSet)
  return shared.vizirPrintable
}

const SHOWN = 20

/**
 * Refuses a document with characters that its face does not have (an emoji, a hieroglyph): they would be signed as empty
 * boxes, and PDF/A does not allow that. The refusal names them.
 */
export function assertPrintable(content: unknown): void {
  const known = printable()
  const strange = new Set<string>()
  for (const text of stringsOf(content)) {
    for (const char of text)
      if (!known.has(char.codePointAt(0) ?? 0) && !/\s|\p{Cc}|\p{Cf}/u.test(char)) strange.add(char)
  }
  if (!strange.size) return
  const characters = [...strange].slice(0, SHOWN).join(' ')
  throw new DomainError('invalid', 'typesetting.unprintable', { characters })
}

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value && typeof value === 'object')
    // Words that describe a picture are read aloud, never drawn.
    for (const [name, part] of Object.entries(value)) if (name !== 'alt') yield* stringsOf(part)
}
