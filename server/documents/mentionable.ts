import type { DbOrTx } from '@/db/client'
import { documentsContract, type Mentionable, type PersonRef } from '@/lib/contracts/documents'
import { findPeopleBy, findUnitsBy, principalsOf, unitsWithPeople } from '../directory'
import { defineQuery, type QueryContext } from '../kernel/query'
import { type LoadedDocument, loadDocument } from './load-document'
import { personRefs } from './person-refs'
import { accessOf } from './policy'
import { LARGEST_UNIT } from './whom-named'

const SHOWN = 8
const FOUND = 40
const UNITS = 3

/** Whom one may mention here: those who see the document first, the ones named in it before the rest of the office; units. */
export const mentionable = defineQuery(documentsContract.mentionable, {
  name: 'documents.mentionable',
  async run(ctx, { documentId, query }) {
    const document = await loadDocument(ctx.db, documentId, { actor: ctx.actor })
    const people = await peopleFor(ctx, document, query)
    const units = query ? await unitsFor(ctx, document, query) : []
    const seeing = people.filter(({ sees }) => sees)
    const room = SHOWN - units.length
    return [...seeing.slice(0, room), ...units, ...people.filter(({ sees }) => !sees)].slice(0, SHOWN)
  },
})

async function peopleFor({ db, actor, today }: QueryContext, document: LoadedDocument, query: string) {
  const named = await namedIn(db, document, query)
  const found = await findPeopleBy(db, { query, limit: FOUND })
  const people = new Map([...named, ...found].map(({ id, name, position }) => [id, { id, name, position }]))
  people.delete(actor.personId)
  const sees = await whoSees(db, document, { ids: [...people.keys()], today })
  return [...people.values()].map((person): Mentionable => ({ ...person, sees: sees.has(person.id), unit: null }))
}

/** Units that fit and are not too large to be named, each with how many of its people would hear of it. */
async function unitsFor({ db, actor, today }: QueryContext, document: LoadedDocument, query: string) {
  const found = await findUnitsBy(db, query, UNITS)
  const ids = found.map(({ id }) => id)
  const units = (await unitsWithPeople(db, ids, LARGEST_UNIT)).filter(({ people }) => people.length <= LARGEST_UNIT)
  const sees = await whoSees(db, document, { ids: units.flatMap(({ people }) => people), today })
  return units.map(({ id, name, people }): Mentionable => {
    const hearing = people.filter((person) => person !== actor.personId && sees.has(person)).length
    return { id, name, position: '', sees: hearing > 0, unit: { people: hearing } }
  })
}

async function whoSees(db: DbOrTx, document: LoadedDocument, { ids, today }: { ids: string[]; today: string }) {
  const known = await principalsOf(db, [...new Set(ids)], today)
  return new Set([...known].flatMap(([id, reader]) => (accessOf(reader, document) === 'none' ? [] : [id])))
}

/** People whom the document names in its grants and whose surname or position fits, as `findPeopleBy` would find them. */
async function namedIn(db: DbOrTx, { grants }: LoadedDocument, query: string): Promise<PersonRef[]> {
  const ids = grants.flatMap(({ principal }) => (principal.startsWith('p:') ? principal.slice(2) : []))
  const text = query.toLocaleLowerCase('ru')
  const fits = ({ name, position }: PersonRef) =>
    name.toLocaleLowerCase('ru').startsWith(text) || position.toLocaleLowerCase('ru').includes(text)
  return [...(await personRefs(db, ids)).values()].filter(fits)
}
