import postgres from 'postgres'

/** Numbers of the locks that keep nodes started together from doing the same work at once. */
export const LOCKS = { migration: 7_426_001, essentials: 7_426_002, embedded: 7_426_003, seed: 7_426_004 } as const

/** Does the work while no other node does it; the lock is a connection's and goes with it, whatever happens. */
export async function underLock<T>(url: string, lock: number, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${lock})`
    return await work(sql)
  } finally {
    await sql.end()
  }
}
