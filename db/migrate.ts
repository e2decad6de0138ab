import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'

/** One number for the whole product; nodes that start together migrate one after another. */
const MIGRATION_LOCK = 7_426_001

/** Brings a database to this release: our tables and the job queue's. Forward only; safe to run at every start. */
export async function migrateDatabase(url: string, root = process.cwd()): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    await migrate(drizzle(sql), { migrationsFolder: path.join(root, 'db/migrations') })
    await runMigrations({ connectionString: url })
  } finally {
    await sql.end()
  }
}
