import { sql } from 'drizzle-orm'
import { check, date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from '../../columns'
import { people } from '../directory'
import { dispatchRegisters } from '../registry'

/** Who took the packets of a register for the courier service or special communication, against signature on it. */
export const takenRegisters = pgTable(
  'taken_registers',
  {
    registerId: uuid()
      .primaryKey()
      .references(() => dispatchRegisters.id),
    takenBy: text().notNull(),
    takenOn: date({ mode: 'string' }).notNull(),
    notedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [check('taken_registers_named', sql`char_length(${t.takenBy}) between 1 and 200`)],
)
