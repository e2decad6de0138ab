import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { connect, useConnection } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import { seedEssentials } from '@/db/seed/essentials'
import { buildChildren } from '../../scripts/lib/programs.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
  }
}

/** Compiled child programs and one PostgreSQL per run, with a template, migrated and with what every office begins with, from which every test file gets its own database in milliseconds. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'vizir-test-'))
  // mkdtemp makes 0700: the account that runs PostgreSQL must be able to pass through.
  chmodSync(dataDir, 0o755)
  // Among the packages, where the programs find what they import.
  mkdirSync('node_modules/.cache', { recursive: true })
  const programs = mkdtempSync(path.resolve('node_modules/.cache/vizir-programs-'))
  await buildChildren(programs)
  process.env.CHILD_PROGRAMS = programs
  const server = await startEmbedded({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '200' },
  })
  const sql = postgres(server.url, { max: 1, onnotice: () => {} })
  await sql.unsafe('create database template_vizir')
  await sql.end()
  const template = new URL(server.url)
  template.pathname = '/template_vizir'
  await migrateDatabase(template.href)
  const connection = connect(template.href, 1)
  useConnection(connection)
  await seedEssentials()
  await connection.sql.end()
  useConnection(null)
  project.provide('serverUrl', server.url)
  return async () => {
    await server.stop()
    for (const made of [dataDir, programs]) rmSync(made, { recursive: true, force: true })
  }
}
