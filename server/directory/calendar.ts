import type { DbOrTx } from '@/db/client'
import { calendarDays } from '@/db/schema'
import { type Calendar, calendarOf } from './production-calendar'

/** The office's production calendar as it is kept in the database. */
export async function loadCalendar(db: DbOrTx): Promise<Calendar> {
  return calendarOf(await db.select({ day: calendarDays.day, kind: calendarDays.kind }).from(calendarDays))
}
