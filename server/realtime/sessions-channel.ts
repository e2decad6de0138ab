import { sql } from 'drizzle-orm'

/** The channel on which every node hears that live connections of a person must end. */
export const SESSIONS_CHANNEL = 'vizir_sessions'
export type SessionsMessage = { personId: string; documentId?: string; reason: 'session' | 'access' }

/** Announces, with the commit, that a person signed out, was disabled, or lost access to a document. */
export const closeConnections = (message: SessionsMessage) =>
  sql`select pg_notify(${SESSIONS_CHANNEL}, ${JSON.stringify(message)})`
