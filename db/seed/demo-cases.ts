import { and, asc, eq } from 'drizzle-orm'
import { fileDocument } from '@/server/archive/filing/file-document'
import { addCase } from '@/server/archive/nomenclature/add-case'
import { officeDate } from '@/server/kernel/clock'
import { execute } from '@/server/kernel/execute'
import { getDb } from '../client'
import { assignmentExecutors, assignments, caseFiles, documents, people, units } from '../schema'
import { CASES } from './content/cases'
import { PEOPLE, UNITS } from './content/people'
import { actorByLogin } from './demo-actors'

/** Cases that take letters, by the unit of who filed them. */
const CORRESPONDENCE: Record<string, string> = {
  improvement: '02-05',
  finance: '03-02',
  legal: '04-03',
  purchases: '05-05',
  land: '06-05',
}
/** So many executed letters stay unfiled: somebody has still to file them. */
const LEFT = 1

/**
 * The nomenclature of the current year, in January of the last one too, and in it the letters whose executors have filed them
 * (R-36.04, R-36.10).
 */
export async function seedCases(): Promise<void> {
  const now = new Date()
  const done = await executed()
  const current = Number(officeDate(now).slice(0, 4))
  for (const year of new Set([...done.map((letter) => letter.year), current])) await addCases({ year, current, now })
  const note = 'Ответ дан, вопрос решён.'
  for (const { id, year, login, unit } of done.slice(0, -LEFT)) {
    const place = and(eq(caseFiles.index, CORRESPONDENCE[unit] ?? ''), eq(caseFiles.year, year))
    const [into] = await getDb().select({ id: caseFiles.id }).from(caseFiles).where(place)
    if (!into) continue
    await execute(fileDocument, { actor: await actorByLogin(login), now }, { documentId: id, caseId: into.id, note })
  }
}

async function addCases({ year, current, now }: { year: number; current: number; now: Date }): Promise<void> {
  const clerk = await actorByLogin('zimina')
  const rows = await getDb().select({ id: units.id, name: units.name }).from(units)
  const unitIds = new Map(UNITS.map(({ key, name }) => [key, rows.find((unit) => unit.name === name)?.id ?? '']))
  for (const { unit, begun, ...entry } of CASES) {
    const place = { year, unitId: unitIds.get(unit) ?? '', carriedSince: begun === null ? null : current - begun }
    await execute(addCase, { actor: clerk, now }, { ...entry, ...place, note: '' })
  }
}

/** Executed letters with the year of their number, each with its responsible executor. */
async function executed() {
  const found = await getDb()
    .select({ id: documents.id, regDate: documents.regDate, surname: people.surname })
    .from(documents)
    .innerJoin(assignments, eq(assignments.requestId, documents.id))
    .innerJoin(
      assignmentExecutors,
      and(eq(assignmentExecutors.assignmentId, assignments.id), eq(assignmentExecutors.responsible, true)),
    )
    .innerJoin(people, eq(people.id, assignmentExecutors.personId))
    .where(eq(documents.state, 'executed'))
    .orderBy(asc(documents.regDate), asc(documents.id))
  return found.flatMap(({ id, regDate, surname }) => {
    const person = PEOPLE.find((one) => one.surname === surname)
    return person ? [{ id, year: Number(regDate?.slice(0, 4)), login: person.login, unit: person.unit }] : []
  })
}
