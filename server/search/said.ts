import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { Entry } from './engine'

/** What an entry says, in one short word: two that say the same have the same one. */
export const saidBy = ({ fileName, body, numbers }: Pick<Entry, 'fileName' | 'body' | 'numbers'>): string =>
  createHash('md5')
    .update([fileName ?? '', body, ...numbers].join('\u0001'))
    .digest('hex')

/** The same of a row of `search_entries e`, without bringing its text here. */
export const saidByRow: SQL = sql`md5(array_to_string(coalesce(e.file_name, '') || (e.body || e.numbers), chr(1)))`
