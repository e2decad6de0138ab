import { readFileSync } from 'node:fs'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import type postgres from 'postgres'
import { LOCKS, underLock } from './advisory-lock'

/**
 * Brings a database to this release: our tables and the job queue's. Forward only, safe at every start and on several
 * nodes at once. Answers false when the database has met a newer release than this one.
 */
export async function migrateDatabase(url: string, root = process.cwd()): Promise<boolean> {
  const folder = path.join(root, 'db/migrations')
  return underLock(url, LOCKS.migration, async (sql) => {
    await migrate(drizzle(sql), { migrationsFolder: folder })
    await runMigrations({ connectionString: url })
    return (await newestApplied(sql)) <= newestKnown(folder)
  })
}

async function newestApplied(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ at: string }[]>`select max(created_at) as at from drizzle.__drizzle_migrations`
  return Number(row?.at ?? 0)
}

function newestKnown(folder: string): number {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8'))
  return Math.max(0, ...(journal as { entries: { when: number }[] }).entries.map((entry) => entry.when))
}
