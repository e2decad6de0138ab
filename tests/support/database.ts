import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { runOnce } from 'graphile-worker'
import pg from 'pg'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, type Db, useConnection } from '@/db/client'
import { newId } from '@/server/kernel/ids'
import { prepareAuthEnvironment } from '@/server/kernel/secrets'
import { tasks, workerLogger } from '@/server/worker'

export type TestDatabase = { readonly db: Db; readonly url: string; drain: () => Promise<void> }

/** A database of its own for a test file, copied from the template; roles, kinds and routes are in it. */
export function useDatabase(): TestDatabase {
  const name = `t_${newId().replaceAll('-', '')}`
  let state: { db: Db; url: string; queue: pg.Pool; end: () => Promise<unknown> } | undefined
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'vizir-data-'))
  beforeAll(async () => {
    const url = new URL(inject('serverUrl'))
    await admin(url.href, `create database ${name} template template_vizir strategy file_copy`)
    url.pathname = `/${name}`
    process.env.DATABASE_URL = url.href
    process.env.DATA_DIR = dataDir
    process.env.LOG_LEVEL = 'silent'
    // Scans are recognised only where a test asks for it: it takes seconds a page.
    process.env.TESSDATA_DIR = path.join(dataDir, 'no-language')
    prepareAuthEnvironment()
    const connection = connect(url.href, 10)
    useConnection(connection)
    const queue = openQueue(url.href)
    const end = () => Promise.all([connection.sql.end({ timeout: 2 }), queue.end()])
    state = { db: connection.db, url: url.href, queue, end }
  })
  afterAll(async () => {
    await state?.end()
    useConnection(null)
    await left(name)
    await admin(inject('serverUrl'), `drop database if exists ${name} with (force)`)
    rmSync(dataDir, { recursive: true, force: true })
  })
  const ready = () => {
    if (!state) throw new Error('The database is ready inside tests only')
    return state
  }
  return {
    get db() {
      return ready().db
    },
    get url() {
      return ready().url
    },
    /** Runs the reactions that are waiting in the queue, and those that they cause. */
    drain: async () => {
      const { queue, db } = ready()
      const due = sql`select 1 from graphile_worker.jobs
        where run_at <= now() and attempts < max_attempts and locked_at is null limit 1`
      // A job may leave its queue a moment after the runner has looked for the next one in it.
      do await runOnce({ pgPool: queue, taskList: tasks, logger: workerLogger })
      while ((await db.execute(due)).length)
    },
  }
}

/** Connections of the queue, kept from one draining to the next: to open them anew took longer than most jobs do. */
function openQueue(connectionString: string): pg.Pool {
  const queue = new pg.Pool({ connectionString, max: 4, allowExitOnIdle: true })
  // Without listeners the queue adds its own at each draining, and says so.
  queue.on('error', () => {})
  queue.on('connect', (client) => client.on('error', () => {}))
  return queue
}

/** Connections on their way when a database is closed are let go by themselves; to cut one is an error nobody awaits. */
async function left(name: string): Promise<void> {
  const server = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  for (const until = Date.now() + 5_000; Date.now() < until; ) {
    const busy = await server`select pg_sleep(0.02) from pg_stat_activity where datname = ${name} limit 1`
    if (!busy.length) break
  }
  await server.end()
}

async function admin(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql.unsafe(statement)
  await sql.end()
}
