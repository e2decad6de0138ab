import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentGrants } from '@/db/schema'
import type { Permission } from '@/lib/contracts/permissions'
import type { Actor } from '@/server/kernel/actor'
import { indexDocument } from '@/server/search/index-document'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { find, say, titled } from '../../support/search'

delete process.env.MEILI_URL

const database = useDatabase()
const WORDS = ['паводок', 'гранит', 'трактор', 'берёза', 'тротуар', 'фонтан']
const FORMS: Record<string, string> = {
  паводок: 'паводком',
  гранит: 'гранита',
  трактор: 'тракторов',
  берёза: 'берёзы',
  тротуар: 'тротуаре',
  фонтан: 'фонтаном',
}
const PEOPLE = 5
const DOCUMENTS = 24

type Made = { id: string; words: string[]; said: string; access: 'common' | 'dsp'; principals: string[] }
let people: Actor[]
let author: Actor
const made: Made[] = []

/** Who is let in is drawn by lot; the same lot is the oracle. */
beforeAll(async () => {
  author = await addPerson(database.db, { surname: 'Авторов' })
  people = []
  for (let n = 0; n < PEOPLE; n++) people.push(await addPerson(database.db, { surname: `Читателев${n}` }))
  const pick = fc.sample(
    fc.record({
      words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
      said: fc.constantFrom(...WORDS),
      access: fc.constantFrom('common' as const, 'dsp' as const),
      who: fc.uniqueArray(fc.nat({ max: PEOPLE - 1 }), { maxLength: 3 }),
    }),
    { numRuns: DOCUMENTS, seed: 2026 },
  )
  for (const { words, said, access, who } of pick) {
    const id = await titled(author, `Дело о ${words.map((word) => FORMS[word]).join(' и ')}`, { access })
    await say(author, id, `Уточнил про ${said}`)
    const principals = who.map((n) => `p:${people[n]?.personId}`)
    if (principals.length)
      await database.db
        .insert(documentGrants)
        .values(principals.map((principal) => ({ documentId: id, principal, access: 'read' as const })))
    made.push({ id, words, said, access, principals: [...principals, `p:${author.personId}`] })
    await indexDocument(database.db, id)
  }
}, 120_000)

const sees = (actor: Actor, { access, principals }: Made): boolean =>
  principals.some((principal) => actor.principals.includes(principal)) ||
  actor.permissions.has(access === 'dsp' ? 'documents.readRestricted' : 'documents.readAll')

const anyone = () =>
  fc
    .tuple(fc.nat({ max: PEOPLE }), fc.subarray<Permission>(['documents.readAll', 'documents.readRestricted']))
    .map(([n, permissions]): Actor => {
      const actor = people[n] ?? author
      return { ...actor, permissions: new Set(permissions) }
    })

describe('V-21.04 nothing of a document one may not read is found, counted or hinted at', () => {
  it('whoever asks for whatever word, in every list, count, facet and form', async () => {
    const asked = fc.record({
      word: fc.constantFrom(...WORDS),
      source: fc.constantFrom('all' as const, 'card' as const, 'message' as const),
    })
    await fc.assert(
      fc.asyncProperty(anyone(), asked, async (actor, { word, source }) => {
        const expected = made.filter(
          (one) =>
            sees(actor, one) &&
            ((source !== 'message' && one.words.includes(word)) || (source !== 'card' && one.said === word)),
        )
        const { hits, total, counts, facets, forms } = await find(actor, word, { source, limit: 100 })
        expect(hits.map((hit) => hit.documentId).sort()).toEqual(expected.map((one) => one.id).sort())
        expect(total).toEqual({ count: expected.length, more: false })
        expect(counts[source].count).toBe(expected.length)
        for (const values of [facets.kinds, facets.states, facets.months]) {
          expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length)
        }
        if (!expected.some((one) => one.words.includes(word))) expect(forms).not.toContain(FORMS[word])
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('whoever asks for whatever line: never an error, never more than they see', async () => {
    const token = fc.oneof(
      fc.constantFrom(...WORDS, ...Object.values(FORMS), 'дело', 'и', '01-15/1'),
      fc.constantFrom(
        "'",
        ':*',
        '&',
        '|',
        '!',
        '(',
        ')',
        '*',
        '\\',
        '<->',
        '"',
        '«',
        '»',
        '--',
        '/*',
        '$1',
        '\u0000',
        '%',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    const line = fc
      .array(token, { minLength: 1, maxLength: 20 })
      .map((tokens) => tokens.join(' ').slice(0, 300))
      .filter((text) => text.replaceAll('\u0000', ' ').trim().length > 0)
    await fc.assert(
      fc.asyncProperty(anyone(), line, fc.boolean(), async (actor, text, exact) => {
        const visible = new Set(made.filter((one) => sees(actor, one)).map((one) => one.id))
        const { hits, total, counts, facets } = await find(actor, text, { exact, limit: 100 })
        for (const hit of hits) expect(visible.has(hit.documentId)).toBe(true)
        expect(total.count).toBe(hits.length)
        expect(total.count).toBeLessThanOrEqual(visible.size)
        expect(counts.all.count).toBe(total.count)
        expect(facets.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total.count)
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})
