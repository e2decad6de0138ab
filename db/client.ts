import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/server/kernel/env'
import * as schema from './schema'

export type Db = PostgresJsDatabase<typeof schema>
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]
/** Either: reads work the same inside and outside a transaction. */
export type DbOrTx = Db | Tx

type Connection = { db: Db; sql: postgres.Sql }

/** Opens a pool to one database. Times go out as UTC; notices are silent. */
export function connect(url: string, max = env().DATABASE_POOL): Connection {
  const sql = postgres(url, { max, onnotice: () => {}, connection: { TimeZone: 'UTC' } })
  return { db: drizzle(sql, { schema, casing: 'snake_case' }), sql }
}

// Next loads modules separately for pages, routes and the custom server: one pool per process only through globalThis.
const shared = globalThis as typeof globalThis & { vizirDb?: Connection }

function connection(): Connection {
  const url = env().DATABASE_URL
  if (!shared.vizirDb && !url) throw new Error('The database is not started: DATABASE_URL is unset')
  shared.vizirDb ??= connect(url as string)
  return shared.vizirDb
}

/** The process's database. */
export const getDb = (): Db => connection().db

/** The driver under it, for LISTEN. */
export const getSql = (): postgres.Sql => connection().sql

/** Puts a given connection in place (tests) or, with null, forgets it after a stop. */
export function useConnection(next: Connection | null): void {
  shared.vizirDb = next ?? undefined
}
