import { sql } from 'drizzle-orm'

/** The channel on which every node hears that live connections of a person must end. */
export const SESSIONS_CHANNEL = 'vizir_sessions'
export type SessionsMessage = { personId: string; documentId?: string; reason: 'session' | 'access' }

/** Announces, with the commit, that a person signed out, was disabled, or may do other things with a document than before. */
export function closeConnections(...messages: SessionsMessage[]) {
  const told = sql.join(
    messages.map((message) => sql`(${JSON.stringify(message)})`),
    sql`, `,
  )
  return sql`select pg_notify(${SESSIONS_CHANNEL}, message) from (values ${told}) as told (message)`
}
