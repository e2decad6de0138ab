import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { Db } from '@/db/client'
import { caseFiles, documentGrants, documents, searchUnheard, timelineItems, units } from '@/db/schema'
import type { Access } from '@/lib/contracts/access'
import type { PlaceSource } from '@/lib/contracts/search'
import type { Actor } from '@/server/kernel/actor'
import { newId } from '@/server/kernel/ids'
import type { EntryFacts } from '@/server/search/engine'
import { indexDocument } from '@/server/search/index-document'
import { idOf, madeAt } from '@/server/search/postgres/eras'
import { figuresOf } from '@/server/search/postgres/facts'
import { dayOf } from '@/server/search/postgres/narrow'
import { addPerson } from './office'

/** Words whose instrumental is made by «ом», so that every document has another form than is asked for. */
export const WORDS =
  'трактор гранит тротуар фонтан мост забор завод институт театр стадион парк вокзал автобус самолёт журнал каталог архив телефон компьютер бетон асфальт металл стол шкаф диван экран прибор насос мотор провод контракт договор бюджет тариф налог штраф клапан фильтр кабинет коридор подъезд балкон причал порт аэродром канал газопровод светофор аппарат монитор глобус атлас альбом диплом аттестат билет'.split(
    ' ',
  )
/** Words of documents that one person alone may see. */
export const SECRET = 'вертолёт принтер сервер цемент проект лист'.split(' ')
export const formOf = (word: string): string => `${word}ом`

export type Drawn = {
  id: string
  words: string[]
  said: string
  messageId: string
  kind: 'outgoing' | 'memo'
  access: Access
  author: Actor
  /** The case it is filed in, of the author's unit. */
  caseId: string | null
  principals: string[]
}
export type DrawnOffice = { people: Actor[]; documents: Drawn[] }

const PEOPLE = 10
const AUTHORS = 2
const PER_INSERT = 2000
/** Documents are begun a day and a half apart: an office of some years. */
const APART_MS = 36 * 3_600_000

/**
 * An office of so many documents; who is let in is drawn by lot. One document of each look is indexed by the product,
 * the others of the same look get what it got: their cards and messages say the same. Some have not heard of their rights.
 */
export async function drawOffice(db: Db, count: number): Promise<DrawnOffice> {
  const people = await persons(db)
  const drawn = draw(people, count, await cases(db, people))
  await insertAll(drawn, (part) =>
    db.insert(documents).values(
      part.map(({ id, words, kind, access, author, caseId }) => ({
        ...{ id, kind, access, authorId: author.personId, unitId: author.unitId, caseId, state: stateOf({ caseId }) },
        title: `Дело с ${words.map(formOf).join(' и ')}`,
      })),
    ),
  )
  await insertAll(drawn, (part) =>
    db.insert(timelineItems).values(
      part.map(({ id, messageId, said, author }) => ({
        ...{ id: messageId, documentId: id, seq: 1, kind: 'message' as const, name: 'message' },
        actorId: author.personId,
        data: { text: `Уточнил за ${formOf(said)}` },
      })),
    ),
  )
  const grants = drawn.flatMap(({ id, principals }) =>
    principals.map((principal) => ({ documentId: id, principal, access: 'read' as const })),
  )
  await insertAll(grants, (part) => db.insert(documentGrants).values(part))
  await indexAll(db, drawn)
  await db.execute(sql`analyze documents`)
  return { people, documents: drawn }
}

async function persons(db: Db): Promise<Actor[]> {
  const people: Actor[] = []
  for (let n = 0; n < PEOPLE; n++) {
    const unitId = newId()
    await db.insert(units).values({ id: unitId, name: `Отдел ${n}` })
    people.push(await addPerson(db, { surname: `Читателев${n}`, unitId }))
  }
  return people
}

/** Two cases of each unit; what is filed is in one of them. */
async function cases(db: Db, people: Actor[]): Promise<string[][]> {
  const rows = people.map(({ personId, unitId }, n) =>
    [1, 2].map((number) => ({
      ...{ id: newId(), year: 2026, unitId: unitId ?? '', index: `${n + 1}-${number}`, createdBy: personId },
      ...{ heading: `Дело ${n + 1}-${number}`, term: '5 лет', article: 'ст. 70' },
    })),
  )
  await db.insert(caseFiles).values(rows.flat())
  return rows.map((pair) => pair.map(({ id }) => id))
}

const stateOf = ({ caseId }: Pick<Drawn, 'caseId'>): string => (caseId ? 'filed' : 'draft')

function draw(people: Actor[], count: number, caseIds: string[][]): Drawn[] {
  const person = fc.nat({ max: PEOPLE - 1 })
  const one = fc.record({
    // Neighbours only: few looks are indexed by the product, which takes its time over each.
    words: fc
      .tuple(fc.nat({ max: WORDS.length - 2 }), fc.integer({ min: 1, max: 2 }))
      .map(([n, count]) => WORDS.slice(n, n + count)),
    said: fc.constantFrom(...WORDS),
    secret: fc.oneof(
      { weight: 39, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...SECRET) },
    ),
    kind: fc.constantFrom('outgoing' as const, 'memo' as const),
    access: fc.constantFrom<Access>('common', 'common', 'common', 'dsp', 'dsp', 'personal'),
    author: fc.nat({ max: AUTHORS - 1 }),
    filed: fc.constantFrom(0, 1, null, null),
    who: fc.uniqueArray(person, { maxLength: 3 }),
  })
  const principal = (n: number) => `p:${people[n]?.personId}`
  return fc
    .sample(fc.noBias(one), { numRuns: count, seed: 2026 })
    .map(({ words, secret, said, access, author, filed, who, kind }, at) => ({
      ...{ id: longAgo((count - at) * APART_MS), messageId: newId(), kind, author: people[author] as Actor },
      words: secret ? [secret] : words,
      caseId: filed === null ? null : (caseIds[author]?.[filed] ?? null),
      said: secret ?? said,
      access: secret ? 'dsp' : access,
      // A secret is known to one person, told by its word.
      principals: (secret ? [AUTHORS + (SECRET.indexOf(secret) % (PEOPLE - AUTHORS))] : who).map(principal),
    }))
}

/** An id made so long ago. */
function longAgo(ms: number): string {
  const id = newId()
  return idOf(madeAt(id) - ms).slice(0, 14) + id.slice(14)
}

/** Every so many-th document has entries that have not been told its rights: it is found all the same. */
const UNTOLD_EVERY = 5

type Like = { documentId: string; source: string; sourceId: string; model: string; facts: string }

/** Cards of one look have the same words, kind and author; messages the same word. */
async function indexAll(db: Db, drawn: Drawn[]): Promise<void> {
  const card = (one: Drawn) => ['card', one.words, one.kind, one.author.personId].join(' ')
  const message = (one: Drawn) => ['message', one.said].join(' ')
  const first = new Map<string, string>()
  const like: Like[] = []
  const told: string[] = []
  const [{ day = '' } = {}] = (await db.execute(
    sql`select ${dayOf()}::text as day from ${documents} limit 1`,
  )) as unknown as { day: string }[]
  for (const [at, one] of drawn.entries()) {
    const looks = [card(one), message(one)]
    const known = looks.map((look) => first.get(look))
    if (known.includes(undefined)) {
      await indexDocument(db, one.id)
      for (const look of looks) if (!first.has(look)) first.set(look, one.id)
      continue
    }
    const isTold = at % UNTOLD_EVERY > 0
    if (isTold) told.push(one.id)
    const [ofCard = '', ofMessage = ''] = known
    const facts = (source: PlaceSource) => `{${isTold ? figuresOf(factsOf(one, day), source) : ''}}`
    like.push({ documentId: one.id, source: 'card', sourceId: one.id, model: ofCard, facts: facts('card') })
    const said = { source: 'message', sourceId: one.messageId, model: ofMessage, facts: facts('message') }
    like.push({ documentId: one.id, ...said })
  }
  await insertAll(like, (part) =>
    db.execute(sql`
      insert into search_entries (id, document_id, source, source_id, page, part, body, numbers, words, facts)
      select gen_random_uuid(), c."documentId", c.source, c."sourceId", 0, 0, e.body, e.numbers, e.words, c.facts::integer[]
      from jsonb_to_recordset(${JSON.stringify(part)}::text::jsonb)
        as c("documentId" uuid, source text, "sourceId" uuid, model uuid, facts text)
      join search_entries e on e.document_id = c.model and e.source = c.source`),
  )
  await db.insert(searchUnheard).values(like.map(({ documentId }) => ({ documentId })))
  await db.execute(sql`delete from search_unheard where document_id = any(${sql.param(told)}::uuid[])`)
}

const factsOf = ({ id, kind, access, author, caseId, principals }: Drawn, day: string): EntryFacts => ({
  ...{ documentId: id, kind, day, caseId, state: stateOf({ caseId }), at: 0, correspondentId: null, journalId: null },
  ...{ authorId: author.personId, unitId: author.unitId, principals: [...principals, `a:${access}`] },
})

async function insertAll<Row>(rows: Row[], insert: (part: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += PER_INSERT) await insert(rows.slice(at, at + PER_INSERT))
}
