import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attachments, blobs, learntPlaces, uploads } from '@/db/schema'
import { readyTessdata } from '@/scripts/lib/tessdata.mjs'
import { putBlob, resumeRecognition } from '@/server/files'
import { ask, execute } from '@/server/kernel/execute'
import { intake } from '@/server/registry/intake'
import scanRead from '@/server/registry/learnt/on-scan-read'
import { looksOf } from '@/server/registry/learnt/places'
import { registerIncoming } from '@/server/registry/register-incoming'
import { saveCard } from '@/server/registry/save-card'
import { suggestFields } from '@/server/registry/suggest-fields'
import { fillDirectory, type Known } from '../../bench/reading/known'
import { type DrawnLetter, lettersOf, type Truth } from '../../factories/letter-looks/letters'
import { OWN_WAYS } from '../../factories/letter-looks/own-ways'
import { drawPages, makePdf, makePdfOfPictures } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { addCorrespondent, cardFor, makeRegistry, number, type Registry, signedLetter } from '../../support/registry'

const NAME = 'АО «Облэнерго»'

const TRUTH: Truth = {
  ...{ organisation: null, theirNumber: 'СТ-4/318', theirDate: '2026-05-06', answersTo: null },
  ...{ title: 'О подготовке тепловых сетей', signedBy: 'Ершов В. Г.', attachments: null, addressee: null },
}

const database = useDatabase()
let office: Registry
let known: Known
beforeAll(async () => {
  office = {
    ...(await makeRegistry(database.db)),
    organisationId: await addCorrespondent(database.db, NAME),
  }
  known = await fillDirectory(database.db)
})
beforeEach(() => database.db.delete(learntPlaces))

const looks = () => looksOf(database.db, office.organisationId)
const suggest = (documentId: string) => ask(suggestFields, { actor: office.clerk }, { documentId })

/** A letter in the queue, of this correspondent: the clerk has chosen it. */
async function take(pdf: Uint8Array): Promise<string> {
  const { sha256 } = await putBlob(database.db, pdf, 'application/pdf')
  await database.db.insert(uploads).values({ sha256, personId: office.clerk.personId }).onConflictDoNothing()
  const { documentId } = await execute(intake, { actor: office.clerk }, { sha256, fileName: 'Письмо.pdf' })
  const card = { documentId, title: '', correspondentId: office.organisationId, requisites: {} }
  await execute(saveCard, { actor: office.clerk }, card)
  await database.drain()
  return documentId
}

const addressee = ({ addressee }: Truth) =>
  [...known.people].find(([, surname]) => surname === addressee?.surname)?.[0] ?? office.head.personId

async function register(documentId: string, truth: Truth, linkIds: string[] = []) {
  const { theirNumber, theirDate, title, signedBy, attachments } = truth
  const requisites = { signedBy, attachments: attachments ?? 'нет', addresseeIds: [addressee(truth)], linkIds }
  const card = cardFor(office, documentId, { title: title ?? 'Письмо', theirNumber, theirDate, requisites })
  await execute(registerIncoming, { actor: office.clerk }, card)
  await database.drain()
}

async function scanOf(documentId: string): Promise<string> {
  const [scan] = await database.db.select().from(attachments).where(eq(attachments.documentId, documentId))
  return scan?.sha256 ?? ''
}

/** A letter of theirs that answers a registered one of ours under its own word. */
async function answer(theirNumber: string) {
  const ours = await number(office, await signedLetter(database.db, office))
  const [year, month, day] = ours.regDate.split('-')
  const words = [NAME, `14.05.2026 № ${theirNumber}`, `Ссылка ${ours.regNumber} / ${day}.${month}.${year}`]
  const pdf = makePdf([[...words, 'О тепловых сетях', 'Уважаемые коллеги!', 'Направляем план.'].join('\n')])
  return { ours, pdf, truth: { ...TRUTH, theirNumber, theirDate: '2026-05-14', title: 'О тепловых сетях' } }
}

/** Two letters of one look that both have this field. */
function two(name: string, field: keyof Truth): [DrawnLetter, DrawnLetter] {
  const look = OWN_WAYS.find((one) => one.name.startsWith(name))
  const [first, second] = look ? lettersOf(look, 12, 71).filter(({ truth }) => truth[field]) : []
  if (!first || !second) throw new Error(`no two letters of ${name}`)
  return [first, second]
}
const short = (name: string) => name.replaceAll('\u00a0', ' ')

describe('R-31.11 the next letter of a correspondent with ways of their own is read where the clerk found the fields', () => {
  it.each([
    ['the director, and the accountant'],
    ['who wrote the letter has a post'],
    ['number and date without a sign, the signature on the next sheet'],
  ])('the signatory: %s', async (name) => {
    const [first, second] = two(name, 'signedBy')
    const [one, other] = [await take(first.pdf), await take(second.pdf)]
    expect(short((await suggest(other)).signedBy ?? '')).not.toBe(second.truth.signedBy)
    await register(one, first.truth)
    const read = await suggest(other)
    expect([short(read.signedBy ?? ''), read.learnt.includes('signedBy')]).toEqual([second.truth.signedBy, true])
    // The rules are sure of somebody else.
    expect(read.unsure).toContain('signedBy')
    expect(read.places.some(({ field }) => field === 'signedBy')).toBe(true)
  })

  it('attachments under a word of their own, amber', async () => {
    const [first, second] = two('attachments', 'attachments')
    await register(await take(first.pdf), first.truth)
    const read = await suggest(await take(second.pdf))
    expect(read).toMatchObject({ attachments: second.truth.attachments, unsure: ['attachments'] })
    expect(read.learnt).toContain('attachments')
  })

  it('an addressee named in full', async () => {
    const [first, second] = two('the addressee in full', 'addressee')
    const other = await take(second.pdf)
    expect((await suggest(other)).addressees).toEqual([])
    await register(await take(first.pdf), first.truth)
    const read = await suggest(other)
    expect(read.addressees.map(({ id }) => id)).toEqual([addressee(second.truth)])
    expect([read.learnt.includes('addressees'), read.unsure]).toEqual([true, []])
  })

  it('our number they answer, which leads to our letter', async () => {
    const [first, second] = [await answer('СТ-4/1'), await answer('СТ-4/2')]
    const letter = await take(second.pdf)
    expect((await suggest(letter)).answersTo).toBe(null)
    await register(await take(first.pdf), first.truth, [first.ours.documentId])
    const read = await suggest(letter)
    const { documentId, regNumber, regDate } = second.ours
    expect(read.answersTo).toMatchObject({ number: regNumber, date: regDate, found: { documentId } })
    expect(read.learnt).toContain('links')
  })
})

const SLOW = 120_000
/** A number no rule knows, with nothing that tells it. */
const letterOf = (theirNumber: string) =>
  [
    'АО «ОБЛЭНЕРГО»',
    theirNumber,
    '06.05.2026',
    'О подготовке тепловых сетей',
    'Уважаемые коллеги!',
    'Направляем план.',
  ].join('\n')
const scanned = async (theirNumber: string) => makePdfOfPictures(await drawPages([letterOf(theirNumber)]))
describe('R-31.11 C-16.07 a scan that is recognised after its letter was registered', () => {
  it(
    'teaches its places then, once; the next letter is read there',
    async () => {
      const first = await take(await scanned('СТ-4/318'))
      await register(first, TRUTH)
      expect(await looks()).toEqual([])
      process.env.TESSDATA_DIR = readyTessdata()
      await resumeRecognition()
      await database.drain()
      const learnt = await looks()
      expect(learnt.map(({ places }) => Object.keys(places).sort())).toEqual([['theirDate', 'theirNumber', 'title']])
      const next = await take(await scanned('СТ-4/1402'))
      expect(await suggest(next)).toMatchObject({ theirNumber: 'СТ-4/1402', theirDate: '2026-05-06' })
      const rows = () => database.db.select().from(learntPlaces)
      const before = await rows()
      for (const { sha256 } of await database.db.select().from(blobs)) {
        await scanRead({ sha256 }, { db: database.db, now: new Date() })
        await scanRead({ sha256 }, { db: database.db, now: new Date() })
      }
      expect(await rows()).toEqual(before)
      delete process.env.TESSDATA_DIR
    },
    SLOW,
  )

  it('that was read before teaches by its registration only, whoever brings the same scan again', async () => {
    const [first] = two('attachments', 'attachments')
    await register(await take(first.pdf), first.truth)
    await database.db.delete(learntPlaces)
    await take(first.pdf)
    expect(await looks()).toEqual([])
  })

  it('of a letter that waits for its number teaches nothing', async () => {
    const waiting = await take(two('attachments', 'attachments')[1].pdf)
    await scanRead({ sha256: await scanOf(waiting) }, { db: database.db, now: new Date() })
    expect([await looks(), (await suggest(waiting)).learnt]).toEqual([[], []])
  })

  it('tells less than letters registered after it: what they taught stays', async () => {
    const [first, second] = two('attachments', 'attachments')
    const older = await take(first.pdf)
    await register(older, first.truth)
    await register(await take(second.pdf), second.truth)
    const newest = await looks()
    const sha256 = await scanOf(older)
    await database.db.update(blobs).set({ extractedAt: new Date() }).where(eq(blobs.sha256, sha256))
    await scanRead({ sha256 }, { db: database.db, now: new Date() })
    expect(await looks()).toEqual(newest)
  })
})
