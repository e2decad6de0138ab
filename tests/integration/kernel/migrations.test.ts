import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { newId } from '@/server/kernel/ids'
import { makeTemporary } from '../../support/temporary'
import { waitFor } from '../../support/wait-for'

const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as {
  entries: { tag: string; when: number }[]
}

/** An empty database that goes with the test. */
async function emptyDatabase(): Promise<{ url: string; sql: postgres.Sql }> {
  const name = `m_${newId().replaceAll('-', '')}`
  const admin = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name}`)
  const url = new URL(inject('serverUrl'))
  url.pathname = `/${name}`
  const sql = postgres(url.href, { max: 1, onnotice: () => {} })
  onTestFinished(async () => {
    await sql.end()
    // The job queue's migration ends its connection a moment after it has answered; thrown out, it would fail the run.
    const left = () => admin`select 1 from pg_stat_activity where datname = ${name}`
    await waitFor(async () => (await left()).length === 0, 'every connection to be closed')
    await admin.unsafe(`drop database ${name}`)
    await admin.end()
  })
  return { url: url.href, sql }
}

/** A database as it stood before the migration of this name. */
async function databaseBefore(name: string): ReturnType<typeof emptyDatabase> {
  const { url, sql } = await emptyDatabase()
  const { directory, remove } = makeTemporary('before')
  onTestFinished(remove)
  const folder = path.join(directory, 'db/migrations')
  cpSync('db/migrations', folder, { recursive: true })
  const at = journal.entries.findIndex(({ tag }) => tag.endsWith(`_${name}`))
  const before = { ...journal, entries: journal.entries.slice(0, at) }
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify(before))
  await migrateDatabase(url, directory)
  return { url, sql }
}

const applied = async (sql: postgres.Sql) =>
  (await sql<{ at: string }[]>`select created_at as at from drizzle.__drizzle_migrations order by id`).map(({ at }) =>
    Number(at),
  )

describe('migrations', () => {
  it('bring an empty database to this release, each once, when four nodes start at the same moment', async () => {
    const { url, sql } = await emptyDatabase()
    expect(await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(url)))).toEqual([true, true, true, true])
    expect(await applied(sql)).toEqual(journal.entries.map((entry) => entry.when))
  })

  it('follow one another in time: one dated before another that is there already would be passed over', () => {
    const dates = journal.entries.map(({ when }) => when)
    expect(dates).toEqual([...new Set(dates)].sort((a, b) => a - b))
  })

  it('change nothing at the next start', async () => {
    const { url, sql } = await emptyDatabase()
    await migrateDatabase(url)
    await sql`insert into roles (key, name, position) values ('kept', 'Кадровик', 9)`
    expect(await migrateDatabase(url)).toBe(true)
    expect(await sql`select name from roles where key = 'kept'`).toEqual([{ name: 'Кадровик' }])
  })

  it('tell when the database has met a newer release', async () => {
    const { url, sql } = await emptyDatabase()
    await migrateDatabase(url)
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', ${Date.now() + 1e12})`
    expect(await migrateDatabase(url)).toBe(false)
  })

  it('go forward in time, one file each', () => {
    const times = journal.entries.map((entry) => entry.when)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    for (const { tag } of journal.entries) expect(readFileSync(`db/migrations/${tag}.sql`, 'utf8')).not.toBe('')
  })

  it('T-14.02 V-19.27 R-02.01 journals of the release before stay general, what it called an appeal is closed, its kinds get their groups', async () => {
    const { url, sql } = await databaseBefore('received_kinds')
    const [office, letter, appeal] = [newId(), newId(), newId()]
    await sql`insert into journals (id, name, flow, template, is_default) values (${office}, 'Входящие', 'incoming', '{number}', true)`
    await sql`insert into document_kinds (key, name, flow) values ('incoming', 'Письмо', 'incoming'), ('appeal', 'Обращение', 'incoming')`
    for (const [id, kind] of [[letter, 'incoming'] as const, [appeal, 'appeal'] as const])
      await sql`insert into documents (id, kind, state, title) values (${id}, ${kind}, 'queued', 'О дворе')`
    expect(await migrateDatabase(url)).toBe(true)
    expect(await sql`select subject, is_default as usual from journals`).toEqual([{ subject: 'general', usual: true }])
    const groups = await sql`select key, "group" from document_kinds order by key`
    expect(groups.map((kind) => [kind.key, kind.group])).toEqual([
      ['appeal', 'appeals'],
      ['incoming', 'letters'],
    ])
    const access = async (id: string) => (await sql`select access from documents where id = ${id}`)[0]?.access
    expect([await access(letter), await access(appeal)]).toEqual(['common', 'personal'])
    await expect(sql`update documents set access = 'common' where id = ${appeal}`).rejects.toMatchObject({
      constraint_name: 'documents_appeal_personal',
    })
  })

  it('R-24.09 countries in words become those of the directory, and what it does not know stays in the address', async () => {
    const { url, sql } = await databaseBefore('letters_abroad')
    const parts = [
      ['a', 'Hauptstraße 5', 'Федеративная республика Германия', '10117'],
      ['b', 'ул. Мира, 5', 'Россия', '650000'],
      ['c', 'Main St. 7', 'Нарния', 'N1'],
      ['d', 'ул. Мира, 6', null, '650000'],
      ['e', 'ул. Мира, 7', 'РФ', '12'],
    ] as const
    for (const [name, street, country, code] of parts)
      await sql`insert into organisations (id, name, name_key, street, country, postal_code, address)
        values (${newId()}, ${name}, ${name}, ${street}, ${country}, ${code}, concat_ws(', ', ${street}::text, ${country}::text, ${code}::text))`
    expect(await migrateDatabase(url)).toBe(true)
    const rows = await sql`select name, street, country, postal_code as code, address from organisations order by name`
    expect(rows.map(({ street, country, code, address }) => [street, country, code, address])).toEqual([
      ['Hauptstraße 5', 'DE', '10117', 'Hauptstraße 5, 10117'],
      ['ул. Мира, 5', null, '650000', 'ул. Мира, 5, 650000'],
      [null, null, null, 'Main St. 7, Нарния, N1'],
      ['ул. Мира, 6', null, '650000', 'ул. Мира, 6, 650000'],
      [null, null, null, 'ул. Мира, 7, РФ, 12'],
    ])
  })

  it('A-03.04 who was invited and never owed anything on a document may be shut out of it, nobody else', async () => {
    const { url, sql } = await databaseBefore('invited_grants')
    const [author, guest, reviewer, worker] = [newId(), newId(), newId(), newId()]
    for (const id of [author, guest, reviewer, worker])
      await sql`insert into people (id, surname, first_name, gender, dative_name, position, dative_position)
        values (${id}, 'Иванова', 'Анна', 'female', 'Ивановой А.', 'консультант', 'консультанту')`
    const documentId = newId()
    await sql`insert into document_kinds (key, name, flow) values ('memo', 'Записка', 'outgoing')`
    await sql`insert into documents (id, kind, state, title, author_id) values (${documentId}, 'memo', 'draft', 'О дворе', ${author})`
    for (const [id, access] of [
      [author, 'write'],
      [guest, 'write'],
      [reviewer, 'read'],
      [worker, 'comment'],
    ] as const)
      await sql`insert into document_grants (document_id, principal, access) values (${documentId}, ${`p:${id}`}, ${access})`
    await sql`insert into timeline_items (id, document_id, seq, kind, name, mentions)
      values (${newId()}, ${documentId}, 1, 'event', 'documents.invited', ${[author, guest, worker]}::uuid[])`
    await sql`insert into work_items (id, document_id, person_id, kind) values (${newId()}, ${documentId}, ${worker}, 'visa')`
    expect(await migrateDatabase(url)).toBe(true)
    expect(await sql`select principal, access, invited, beside from document_grants where invited is not null`).toEqual(
      [{ principal: `p:${guest}`, access: 'write', invited: 'write', beside: null }],
    )
  })

  it('say everything the schema says: nothing is left to generate', () => {
    const { directory, remove } = makeTemporary('schema')
    onTestFinished(remove)
    cpSync('db/migrations', path.join(directory, 'migrations'), { recursive: true })
    const schema = path.resolve('db/schema/index.ts')
    const config = path.join(directory, 'drizzle.config.json')
    const out = path.relative(process.cwd(), path.join(directory, 'migrations'))
    writeFileSync(config, JSON.stringify({ dialect: 'postgresql', schema, out, casing: 'snake_case' }))
    const bin = path.resolve('node_modules/drizzle-kit/bin.cjs')
    const result = spawnSync(process.execPath, [bin, 'generate', '--config', config], { encoding: 'utf8' })
    expect(result.stdout + result.stderr).toContain('No schema changes')
  })
})
