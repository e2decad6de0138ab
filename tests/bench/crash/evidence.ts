import { readFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { textOf } from '@/lib/editor/content'
import { bodyOf } from '@/lib/editor/yjs'
import { RoomSession } from '@/lib/realtime/yjs-provider'
import { socketWith } from '../../support/rooms'
import { waitFor } from '../../support/wait-for'
import type { Letter } from './registrar'
import type { Typist } from './typist'

/** The product's own database, from its data directory. */
export function databaseOf(dataDir: string): postgres.Sql {
  const password = readFileSync(path.join(dataDir, 'postgres.password'), 'utf8').trim()
  const port = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]
  return postgres(`postgres://vizir:${password}@127.0.0.1:${port}/vizir`, { max: 1, onnotice: () => {} })
}

export type Words = { acknowledged: number; lost: number; doubled: number }

/** Opens each text as a person would after the restart and looks for every word that was called saved. */
export async function lookForWords(url: string, cookie: string, typists: Typist[]): Promise<Words> {
  const found: Words = { acknowledged: 0, lost: 0, doubled: 0 }
  for (const documentId of new Set(typists.map((typist) => typist.documentId))) {
    const room = new RoomSession({ url, documentId, WebSocketPolyfill: socketWith(cookie) })
    await waitFor(() => room.state().synced, 'the text to arrive', 30_000)
    const counts = new Map<string, number>()
    for (const word of textOf(bodyOf(room.doc)).split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1)
    room.destroy()
    for (const typist of typists.filter((one) => one.documentId === documentId)) {
      const [, ...saved] = typist.saved()
      found.acknowledged += saved.length
      found.lost += saved.filter((word) => !counts.has(word)).length
      found.doubled += typist.typed.slice(1).filter((word) => (counts.get(word) ?? 0) > 1).length
    }
  }
  return found
}

export type Numbers = { registered: number; missing: number; doubled: number; forgotten: number }

/**
 * The register against the registrars' memory: every series runs from one without a gap and without a repeat, and each
 * number somebody was told stands on the letter it was told for.
 */
export async function lookForNumbers(sql: postgres.Sql, letters: Letter[]): Promise<Numbers> {
  const [series] = await sql<{ missing: string; doubled: string }[]>`
    select coalesce(sum(highest - issued), 0) as missing, coalesce(sum(issued - different), 0) as doubled from (
      select max(sequence) - min(sequence) + 1 as highest, count(*) as issued, count(distinct sequence) as different
      from issued_numbers group by journal_id, period) as of_journal`
  const told = letters.filter((letter) => letter.regNumber)
  const rows = await sql<{ id: string; reg_number: string }[]>`
    select id, reg_number from documents where reg_number is not null`
  const standing = new Map(rows.map((row) => [row.id, row.reg_number]))
  const incoming = new Set(told.map((letter) => letter.regNumber))
  return {
    registered: told.length,
    missing: Number(series?.missing),
    doubled: Number(series?.doubled) + (told.length - incoming.size),
    forgotten: told.filter((letter) => standing.get(letter.documentId ?? '') !== letter.regNumber).length,
  }
}
