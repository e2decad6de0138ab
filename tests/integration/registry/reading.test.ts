import { beforeAll, expect, it } from 'vitest'
import { ORGANISATIONS } from '@/db/seed/content/organisations'
import { readPages } from '@/server/files/formats/read-pages'
import { newId } from '@/server/kernel/ids'
import { nameWords, organisationNamedIn } from '@/server/organisations'
import { linesNaming } from '@/server/registry/reading/letterhead'
import { type ReadLetter, readLetter } from '@/server/registry/reading/read-letter'
import { type LetterFacts, Lot, misread } from '../../factories/received/facts'
import { receivedLetters } from '../../factories/received/received-letter'
import { useDatabase } from '../../support/database'
import { addCorrespondent, makeRegistry } from '../../support/registry'

/** Whoever has no entries of their own. */
const NOBODY = { personId: newId() }
const LETTERS = 100
/** The share of letters in which a field is read as the letter says it, or left empty where the letter has none. */
const LEAST = 0.85

const database = useDatabase()
beforeAll(async () => {
  await makeRegistry(database.db)
  for (const { name } of ORGANISATIONS)
    if (!(await organisationNamedIn(database.db, NOBODY, name))) await addCorrespondent(database.db, name)
})

type Said = string | null | undefined

async function compared(letter: ReadLetter, facts: LetterFacts): Promise<Record<string, [Said, Said]>> {
  const { signatory, attachments, reply, addressee } = facts
  const { answersTo } = letter
  const counts = attachments
    ? [
        `1 на ${attachments.sheets} л.`,
        `${attachments.items.length} на ${attachments.sheets * attachments.items.length} л.`,
      ]
    : []
  const attached = letter.attachments?.value ?? null
  const named = await organisationNamedIn(database.db, NOBODY, letter.letterhead.text)
  return {
    organisation: [named && nameWords(named.organisation.name), nameWords(facts.organisation)],
    number: [letter.theirNumber?.value, facts.number],
    date: [letter.theirDate?.value, facts.date],
    reply: [
      answersTo && `${answersTo.number.value} ${answersTo.date?.value}`,
      reply && `${reply.number} ${reply.date}`,
    ],
    title: [letter.title?.value ?? null, facts.title],
    signedBy: [letter.signedBy?.value, `${signatory.last}\u00a0${signatory.first[0]}.\u00a0${signatory.middle[0]}.`],
    attachments: [attached, attachments ? (counts.find((count) => count === attached) ?? counts[0]) : null],
    addressee: [letter.addressees.map(({ value }) => value).join(), addressee.name],
  }
}

it.each([
  ['plain', 'clean'],
  ['common', 'clean'],
  ['odd', 'clean'],
  ['other', 'clean'],
  ['plain', 'worn'],
  ['common', 'worn'],
  ['odd', 'worn'],
] as const)(
  'R-31.11 each field of %s letters is read right in %s scans more often than 85 times in a hundred',
  async (ways, state) => {
    const lot = new Lot(3)
    const right: Record<string, number> = {}
    const wrong: string[] = []
    for (const { pdf, facts } of receivedLetters(ways, LETTERS, 7)) {
      const pages = await readPages(pdf, 'application/pdf')
      const letter = readLetter(pages.map((page) => ({ text: state === 'worn' ? misread(page, lot) : page })))
      for (const [field, [read, said]] of Object.entries(await compared(letter, facts))) {
        right[field] ??= 0
        if (read === said) right[field] += 1 / LETTERS
        else wrong.push(`${field}: «${read}», the letter says «${said}»`)
      }
    }
    process.stdout.write(
      `${ways} ${state}: ${JSON.stringify(right, (_, share) => (typeof share === 'number' ? Math.round(share * 100) : share))}\n`,
    )
    expect(
      Object.entries(right).filter(([, share]) => share < LEAST),
      wrong.join('\n'),
    ).toEqual([])
  },
)

it('R-31.11 the lines that name the correspondent are told, be it one or three', () => {
  const lines = ['СЕВЕРОРЕЧЕНСКАЯ ОБЛАСТЬ', 'АДМИНИСТРАЦИЯ ГОРОДА', 'СЕВЕРОРЕЧЕНСКА', 'Соборная ул.']
  const spans = lines.map((_, at) => ({ page: 1, from: at * 10, to: at * 10 + 9 }))
  const letterhead = { text: lines.join('\n'), spans }
  expect(linesNaming(letterhead, 'администрация города северореченска')).toEqual(spans.slice(1, 3))
  expect(linesNaming(letterhead, 'соборная ул')).toEqual(spans.slice(3))
  expect(linesNaming(letterhead, 'прокуратура')).toEqual([])
})
