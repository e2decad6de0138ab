import type { DbOrTx } from '@/db/client'
import { documentsContract, type PersonRef } from '@/lib/contracts/documents'
import { findPeopleBy, principalsOf } from '../directory'
import { defineQuery } from '../kernel/query'
import { type LoadedDocument, loadDocument } from './load-document'
import { personRefs } from './person-refs'
import { accessOf } from './policy'

const SHOWN = 8
const FOUND = 40

/** Whom one may mention here: those who see the document first, the ones named in it before the rest of the office. */
export const mentionable = defineQuery(documentsContract.mentionable, {
  name: 'documents.mentionable',
  async run({ db, actor, today }, { documentId, query }) {
    const document = await loadDocument(db, documentId, { actor })
    const named = await namedIn(db, document, query)
    const found = await findPeopleBy(db, { query, limit: FOUND })
    const people = new Map([...named, ...found].map(({ id, name, position }) => [id, { id, name, position }]))
    people.delete(actor.personId)
    const known = await principalsOf(db, [...people.keys()], today)
    const marked = [...people.values()].map((person) => {
      const reader = known.get(person.id)
      return { ...person, sees: reader !== undefined && accessOf(reader, document) !== 'none' }
    })
    return [...marked.filter(({ sees }) => sees), ...marked.filter(({ sees }) => !sees)].slice(0, SHOWN)
  },
})

/** People whom the document names in its grants and whose surname or position fits, as `findPeopleBy` would find them. */
async function namedIn(db: DbOrTx, { grants }: LoadedDocument, query: string): Promise<PersonRef[]> {
  const ids = grants.flatMap(({ principal }) => (principal.startsWith('p:') ? principal.slice(2) : []))
  const text = query.toLocaleLowerCase('ru')
  const fits = ({ name, position }: PersonRef) =>
    name.toLocaleLowerCase('ru').startsWith(text) || position.toLocaleLowerCase('ru').includes(text)
  return [...(await personRefs(db, ids)).values()].filter(fits)
}
