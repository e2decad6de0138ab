import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../columns'

/** Structural units as a tree; the root is the office itself. */
export const units = pgTable('units', {
  id: id(),
  parentId: uuid().references((): AnyPgColumn => units.id),
  name: text().notNull(),
  shortName: text(),
  /** Index used in case and journal numbers, «01-07». */
  index: text(),
  headId: uuid().references((): AnyPgColumn => people.id),
  position: integer().notNull().default(0),
  closedAt: moment('closed_at'),
  createdAt: createdAt(),
  version: version(),
})

/** People of the office with names kept in the forms documents need. */
export const people = pgTable(
  'people',
  {
    id: id(),
    unitId: uuid().references(() => units.id),
    surname: text().notNull(),
    firstName: text().notNull(),
    patronymic: text(),
    gender: text({ enum: ['male', 'female'] }).notNull(),
    /** «Карташову Д.Н.»: proposed by rule, kept as the office writes it. */
    dativeName: text().notNull(),
    position: text().notNull(),
    dativePosition: text().notNull(),
    phone: text(),
    email: text(),
    room: text(),
    leftAt: moment('left_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [index('people_surname').on(sql`lower(${t.surname}) text_pattern_ops`), index('people_unit').on(t.unitId)],
)

export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .unique()
      .references(() => people.id),
    login: text().notNull(),
    passwordHash: text().notNull(),
    /** Raised when every session of the account must end at once. */
    sessionVersion: integer().notNull().default(1),
    disabledAt: moment('disabled_at'),
    lastSignInAt: moment('last_sign_in_at'),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('accounts_login').on(sql`lower(${t.login})`)],
)

/** Sign-in attempts, kept to limit guessing per login and per address. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    id: id(),
    login: text().notNull(),
    ip: text(),
    outcome: text({ enum: ['ok', 'wrong', 'locked', 'disabled'] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('sign_in_attempts_login').on(t.login, t.createdAt), index('sign_in_attempts_ip').on(t.ip, t.createdAt)],
)

export const roles = pgTable('roles', {
  key: text().primaryKey(),
  name: text().notNull(),
  position: integer().notNull().default(0),
})

export const rolePermissions = pgTable(
  'role_permissions',
  {
    role: text()
      .notNull()
      .references(() => roles.key, { onDelete: 'cascade' }),
    permission: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.role, t.permission] })],
)

export const personRoles = pgTable(
  'person_roles',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    role: text()
      .notNull()
      .references(() => roles.key),
  },
  (t) => [primaryKey({ columns: [t.personId, t.role] })],
)

/** Who acts for whom, from which day to which, by which order. */
export const substitutions = pgTable(
  'substitutions',
  {
    id: id(),
    absentId: uuid()
      .notNull()
      .references(() => people.id),
    substituteId: uuid()
      .notNull()
      .references(() => people.id),
    order: text().notNull(),
    from: date({ mode: 'string' }).notNull(),
    until: date({ mode: 'string' }).notNull(),
    endedAt: moment('ended_at'),
    createdAt: createdAt(),
  },
  (t) => [
    check('substitutions_two_people', sql`${t.absentId} <> ${t.substituteId}`),
    check('substitutions_order', sql`${t.from} <= ${t.until}`),
    index('substitutions_substitute').on(t.substituteId),
  ],
)

/** Days that differ from the plain week: holidays, transferred days off, working Saturdays, short days. */
export const calendarDays = pgTable('calendar_days', {
  day: date({ mode: 'string' }).primaryKey(),
  kind: text({ enum: ['off', 'work', 'short'] }).notNull(),
  note: text(),
})
