import { sql } from 'drizzle-orm'
import { documents, organisations } from '@/db/schema'

/** From whom a received document is: the author of an appeal, else the correspondent (V-19.28). */
export const senderName = sql<
  string | null
>`coalesce(nullif(${documents.requisites} #>> '{appeal,applicant}', ''), ${organisations.name})`
