import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runOnce } from 'graphile-worker'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, type Db, useConnection } from '@/db/client'
import { seedEssentials } from '@/db/seed/essentials'
import { newId } from '@/server/kernel/ids'
import { prepareAuthEnvironment } from '@/server/kernel/secrets'
import { tasks, workerLogger } from '@/server/worker'

export type TestDatabase = { readonly db: Db; readonly url: string; drain: () => Promise<void> }

/** A database of its own for a test file, copied from the migrated template; roles, kinds and routes are in it. */
export function useDatabase(): TestDatabase {
  const name = `t_${newId().replaceAll('-', '')}`
  let state: { db: Db; url: string; end: () => Promise<void> } | undefined
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'vizir-data-'))
  beforeAll(async () => {
    const url = new URL(inject('serverUrl'))
    await admin(url.href, `create database ${name} template template_vizir`)
    url.pathname = `/${name}`
    process.env.DATABASE_URL = url.href
    process.env.DATA_DIR = dataDir
    process.env.LOG_LEVEL = 'silent'
    // Scans are recognised only where a test asks for it: it takes seconds a page.
    process.env.TESSDATA_DIR = path.join(dataDir, 'no-language')
    prepareAuthEnvironment()
    const connection = connect(url.href, 10)
    useConnection(connection)
    await seedEssentials()
    state = { db: connection.db, url: url.href, end: () => connection.sql.end({ timeout: 2 }) }
  })
  afterAll(async () => {
    await state?.end()
    useConnection(null)
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
      await runOnce({ connectionString: ready().url, taskList: tasks, logger: workerLogger })
    },
  }
}

async function admin(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql.unsafe(statement)
  await sql.end()
}
