import { sql } from 'drizzle-orm'
import type { Permission } from '@/lib/contracts/permissions'
import { getDb } from '../client'
import { calendarDays, documentKinds, rolePermissions, roles, routeTemplates, searchSynonyms } from '../schema'
import { CALENDAR } from './content/calendar'
import { ROUTES } from './content/routes'
import { SYNONYMS } from './content/synonyms'

type Role = { key: string; name: string; permissions: Permission[] }

/** Roles every office begins with; their permissions are data and may be changed afterwards. */
const ROLES: Role[] = [
  {
    key: 'head',
    name: 'Руководитель',
    permissions: [
      'documents.draft',
      'documents.readAll',
      'instructions.give',
      'approval.review',
      'documents.sign',
      'control.manage',
    ],
  },
  { key: 'executor', name: 'Исполнитель', permissions: ['documents.draft'] },
  { key: 'reviewer', name: 'Рецензент', permissions: ['documents.draft', 'approval.review'] },
  { key: 'assistant', name: 'Помощник', permissions: ['documents.draft', 'instructions.give'] },
  {
    key: 'clerk',
    name: 'Делопроизводитель',
    permissions: [
      'documents.draft',
      'documents.readAll',
      'registry.register',
      'registry.dispatch',
      'registry.journals',
    ],
  },
  { key: 'controller', name: 'Контролёр', permissions: ['documents.draft', 'documents.readAll', 'control.manage'] },
  { key: 'administrator', name: 'Администратор', permissions: ['directory.manage', 'admin.manage'] },
]

const KINDS: (typeof documentKinds.$inferInsert)[] = [
  { key: 'incoming', group: 'letters', name: 'Входящее письмо', flow: 'incoming', position: 1 },
  { key: 'outgoing', group: 'letters', name: 'Исходящее письмо', flow: 'outgoing', layout: 'letter', position: 2 },
  { key: 'memo', group: 'informational', name: 'Служебная записка', flow: 'internal', layout: 'memo', position: 3 },
  { key: 'order', group: 'administrative', name: 'Приказ', flow: 'internal', layout: 'order', position: 4 },
  { key: 'appeal', group: 'appeals', name: 'Обращение гражданина', flow: 'incoming', position: 5 },
  { key: 'act', group: 'acts', name: 'Правовой акт', flow: 'incoming', position: 6 },
]

/** What every office needs to work at all: roles, kinds of documents, the production calendar. Runs at every start and changes nothing it finds. */
export async function seedEssentials(): Promise<void> {
  await getDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7426002)`)
    const known = new Set((await tx.select({ key: roles.key }).from(roles)).map((role) => role.key))
    for (const [position, role] of ROLES.entries()) {
      if (known.has(role.key)) continue
      await tx.insert(roles).values({ key: role.key, name: role.name, position })
      await tx.insert(rolePermissions).values(role.permissions.map((permission) => ({ role: role.key, permission })))
    }
    await tx.insert(documentKinds).values(KINDS).onConflictDoNothing()
    await tx.insert(calendarDays).values(CALENDAR).onConflictDoNothing()
    await tx.insert(searchSynonyms).values(SYNONYMS).onConflictDoNothing()
    await tx.insert(routeTemplates).values(ROUTES).onConflictDoNothing()
  })
}
