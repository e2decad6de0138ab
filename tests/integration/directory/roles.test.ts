import { beforeAll, describe, expect, it } from 'vitest'
import { assignRoles } from '@/server/directory/assign-roles'
import { listAccounts, listRoles } from '@/server/directory/list-accounts'
import { readCalendar } from '@/server/directory/read-calendar'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { instruct } from '../../support/letters'
import { addPerson, makeOffice, type Office, refresh } from '../../support/office'

const database = useDatabase()
let office: Office
let admin: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { surname: 'Власов', roles: ['administrator'], unitId: office.unitId })
})

const assign = (actor: Actor, personId: string, ...roles: string[]) =>
  execute(assignRoles, { actor }, { personId, roles })

describe('A-01.07 roles', () => {
  it('hold from the next act, and are taken away as quickly', async () => {
    const { personId, accountId } = await addPerson(database.db, { unitId: office.unitId })
    await assign(admin, personId, 'head', 'executor', 'head')
    const promoted = await refresh(database.db, accountId)
    await expect(instruct(office, { by: promoted })).resolves.toHaveProperty('assignmentId')
    await assign(admin, personId)
    const nobody = await refresh(database.db, accountId)
    expect([...nobody.permissions]).toEqual([])
    await expect(instruct(office, { by: nobody })).rejects.toMatchObject({ code: 'assignments.may_not_give' })
  })

  it('are given by those who manage the directory, who cannot take it from themselves', async () => {
    await expect(assign(office.head, office.executor.personId, 'head')).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'directory.may_not_manage',
    })
    await expect(assign(admin, admin.personId, 'executor')).rejects.toMatchObject({ code: 'directory.own_rights' })
    await expect(assign(admin, admin.personId, 'administrator', 'executor')).resolves.toEqual({
      roles: ['administrator', 'executor'],
    })
    await expect(assign(admin, newId(), 'head')).rejects.toMatchObject({ kind: 'not_found' })
    await expect(assign(admin, office.executor.personId, 'emperor')).rejects.toMatchObject({
      code: 'directory.unknown_role',
    })
  })

  it('accounts and roles are listed only for the directory’s keeper, without anything secret', async () => {
    const accounts = await ask(listAccounts, { actor: admin }, {})
    expect(accounts.find((account) => account.personId === office.head.personId)).toMatchObject({
      roles: ['head'],
      disabled: false,
    })
    expect(JSON.stringify(accounts)).not.toMatch(/password|hash|sessionVersion/i)
    const roles = await ask(listRoles, { actor: admin }, {})
    expect(roles.find((role) => role.key === 'administrator')?.permissions).toContain('directory.manage')
    for (const query of [listAccounts, listRoles])
      await expect(ask(query as typeof listAccounts, { actor: office.head }, {})).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'directory.may_not_manage',
      })
  })
})

describe('A-11.05 the production calendar for whoever chooses a term', () => {
  const read = (from: string, until: string) => ask(readCalendar, { actor: office.executor }, { from, until })

  it('names weekends, holidays and transferred days', async () => {
    const { nonWorking } = await read('2026-05-08', '2026-05-17')
    expect(nonWorking).toEqual(['2026-05-09', '2026-05-10', '2026-05-11', '2026-05-16', '2026-05-17'])
    expect((await read('2025-11-01', '2025-11-01')).nonWorking).toEqual([])
  })

  it('a period backwards, or of many years, is refused', async () => {
    await expect(read('2026-05-17', '2026-05-08')).rejects.toMatchObject({ code: 'directory.wrong_period' })
    await expect(read('2020-01-01', '2030-01-01')).rejects.toMatchObject({ code: 'directory.wrong_period' })
  })
})
