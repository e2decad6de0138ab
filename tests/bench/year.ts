import { textOf } from '@/lib/editor/content'
import { bodyOf } from '@/lib/editor/yjs'
import { makeOffice } from '../support/office'
import { draftOf } from '../support/rooms'
import { startDatabase } from './support/database'
import { numberOf } from './support/options'
import { liveThrough, type Year } from './year/sittings'

const BAR = { timesPlainText: 3 }

/**
 * A year of one text: two hundred thousand edits in two hundred and fifty sittings, each with a new client as each opened
 * tab has, through the room's own check, log and snapshots. What the live text weighs then, beside its plain text.
 */
export default async function year(options: string[]): Promise<object> {
  const database = await startDatabase()
  const { executor } = await makeOffice(database.db)
  const edits = numberOf(options, '--edits') ?? 200_000
  const sittings = numberOf(options, '--sittings') ?? 250
  const seed = numberOf(options, '--seed') ?? 2026
  const documentId = await draftOf(executor)
  const result = await liveThrough({ documentId, edits, sittings, seed })
  await database.stop()
  return report({ edits, sittings, seed }, result)
}

function report(course: object, { doc, bytes, logBytes, logRows, openMs }: Year) {
  const plain = Buffer.byteLength(textOf(bodyOf(doc)))
  const times = Math.round((bytes / plain) * 100) / 100
  process.stdout.write(
    [
      `plain text ${kb(plain)}, live text ${kb(bytes)}: ${times} times (bar ${BAR.timesPlainText})`,
      `log ${logRows} rows, ${kb(logBytes)}; opened in ${openMs} ms`,
      '',
    ].join('\n'),
  )
  return { bar: BAR, ...course, plainBytes: plain, liveBytes: bytes, times, logRows, logBytes, openMs }
}

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
