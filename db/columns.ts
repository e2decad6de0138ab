import { customType, integer, timestamp, uuid } from 'drizzle-orm/pg-core'
import { newId } from '../server/kernel/ids'

/** Primary key: a time-ordered UUID made by the application, so a row's id is known before it is written. */
export const id = () => uuid('id').primaryKey().$defaultFn(newId)

/** Moment the row was written, in UTC. */
export const createdAt = () => timestamp('created_at', { withTimezone: true }).notNull().defaultNow()

/** A moment in UTC. */
export const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Number that grows by one with each change; clients compare it to know whether their copy is old. */
export const version = () => integer('version').notNull().default(1)

/** Bytes as Uint8Array both ways. */
export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value),
})
