import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { people } from '@/db/schema'
import type { ReadPlace } from '@/lib/contracts/registry-views'
import { documentsByNumber } from '@/server/journals'
import { ask, execute } from '@/server/kernel/execute'
import { findByNumber } from '@/server/registry/find-by-number'
import { findDuplicates } from '@/server/registry/find-duplicates'
import { intake } from '@/server/registry/intake'
import { refuseRegistration } from '@/server/registry/refuse-registration'
import { suggestFields } from '@/server/registry/suggest-fields'
import { useDatabase } from '../../support/database'
import {
  addCorrespondent,
  makeRegistry,
  number,
  type Registry,
  received,
  registered,
  signedLetter,
  uploaded,
} from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const duplicates = (wanted: Record<string, unknown>, actor = office.clerk) =>
  ask(findDuplicates, { actor }, { correspondentId: office.organisationId, ...wanted })

describe('R-31.05 findDuplicates', () => {
  it('finds the same number of the same correspondent in any writing, on the same date', async () => {
    const first = await registered(database.db, office, { theirNumber: 'СТ-4/318', theirDate: '2026-05-06' })
    const found = await duplicates({ theirNumber: 'ct – 4 / 318', theirDate: '2026-05-06' })
    expect(found).toMatchObject([{ documentId: first.documentId, number: first.regNumber, by: 'number' }])
    expect(await duplicates({ theirNumber: 'СТ-4/318', theirDate: '2026-05-07' })).toEqual([])
    expect(await duplicates({ theirNumber: 'СТ-4/319' })).toEqual([])
    const other = await addCorrespondent(database.db, 'ГБУ «Центр кадастра»')
    expect(await duplicates({ theirNumber: 'СТ-4/318', correspondentId: other })).toEqual([])
  })

  it('finds letters without a number by their date, and never the letter itself', async () => {
    const card = { theirNumber: null, theirDate: '2026-04-01', requisites: { absent: ['theirNumber'] } }
    const first = await registered(database.db, office, card)
    expect(await duplicates({ theirDate: '2026-04-01' })).toMatchObject([{ documentId: first.documentId, by: 'date' }])
    expect(await duplicates({ theirDate: '2026-04-01', except: first.documentId })).toEqual([])
    expect(await duplicates({})).toEqual([])
  })

  it('C-09.15 an act of the same kind, number, date and issuer is warned of, and registered all the same', async () => {
    const act = { kind: 'act', theirNumber: '57-пп', theirDate: '2026-02-03', requisites: { actKind: 'resolution' } }
    const first = await registered(database.db, office, act)
    const found = await duplicates({ theirNumber: '57-ПП', theirDate: '2026-02-03' })
    expect(found).toMatchObject([{ documentId: first.documentId, by: 'number' }])
    const second = await registered(database.db, office, act)
    expect(second.regNumber).not.toBe(first.regNumber)
  })

  it('finds the very same scan whatever the card says', async () => {
    const sha256 = await uploaded(database.db, office.clerk)
    const [one, two] = await Promise.all(
      [1, 2].map(() => execute(intake, { actor: office.clerk }, { sha256, fileName: 'Скан.pdf' })),
    )
    const found = await ask(findDuplicates, { actor: office.clerk }, { except: two?.documentId })
    expect(found).toMatchObject([{ documentId: one?.documentId, by: 'scan' }])
  })

  it('a refused letter is nobody’s repetition; what one may not see is not told', async () => {
    const documentId = await received(database.db, office)
    const card = { theirNumber: 'РФ-1', theirDate: '2026-03-02' }
    await execute(refuseRegistration, { actor: office.clerk }, { documentId, reason: 'Не читается' })
    await registered(database.db, office, { ...card, access: 'dsp' })
    expect(await duplicates(card)).toHaveLength(1)
    expect(await duplicates(card, office.stranger)).toEqual([])
  })
})

describe('R-31.15 findByNumber', () => {
  it('finds a registered document by its number in any writing, by its beginning or its running number', async () => {
    const documentId = await signedLetter(database.db, office)
    const { regNumber, regDate } = await number(office, documentId)
    const running = regNumber.split('/')[1] ?? ''
    for (const text of [regNumber, `№ ${regNumber.replace('/', ' / ')}`, regNumber.replace('-', '–'), running]) {
      const found = await ask(findByNumber, { actor: office.clerk }, { number: text })
      expect(found).toContainEqual({
        documentId,
        kind: 'outgoing',
        flow: 'outgoing',
        title: 'О готовности объектов',
        number: regNumber,
        date: regDate,
      })
    }
    expect(await ask(findByNumber, { actor: office.stranger }, { number: regNumber })).toEqual([])
    expect(await ask(findByNumber, { actor: office.clerk }, { number: 'НЕТ-1' })).toEqual([])
  })

  it('R-31.11, R-31.15 the letter answered is sought by its day too; only the whole number is sure', async () => {
    const { regNumber, regDate } = await number(office, await signedLetter(database.db, office))
    const sought = (on: string) => documentsByNumber(database.db, office.clerk, { number: regNumber, on })
    expect(await sought(regDate)).toMatchObject([{ number: regNumber }])
    expect(await sought('2020-01-09')).toEqual([])
    const answering = async (written: string) => {
      const text = `На № ${written} от ${regDate.split('-').reverse().join('.')}\nО ремонте сетей\nСообщаем сроки.`
      const documentId = await received(database.db, office, [text])
      await database.drain()
      const { answersTo, unsure } = await ask(suggestFields, { actor: office.clerk }, { documentId })
      return { found: answersTo?.found?.number, sure: !unsure.includes('links') }
    }
    expect(await answering(regNumber)).toEqual({ found: regNumber, sure: true })
    expect(await answering(regNumber.split('/')[1] ?? '')).toEqual({ found: regNumber, sure: false })
  })
})

describe('suggest', () => {
  it('R-31.11 reads number, date, correspondent and the letter it answers from the text of the scan, and writes nothing', async () => {
    const ours = await signedLetter(database.db, office)
    const { regNumber } = await number(office, ours)
    const [head] = await database.db.select().from(people).where(eq(people.id, office.head.personId))
    const documentId = await received(database.db, office, [
      [
        'АО «СЕВЕРОРЕЧЕНСКАЯ ТЕПЛОСЕТЬ»',
        '06.05.2026 № СТ-4/318',
        `Министру ${head?.dativeName}`,
        `На № ${regNumber} от 21.04.2026`,
        'О подготовке тепловых сетей',
        'Направляем план ремонта. Сообщаем сроки.',
        'Приложение: план ремонта на 2 л. в 1 экз.',
        'Технический директор В.Г. Ершов',
      ].join('\n'),
    ])
    await database.drain()
    const read = await ask(suggestFields, { actor: office.clerk }, { documentId })
    expect(read).toMatchObject({
      theirNumber: 'СТ-4/318',
      theirDate: '2026-05-06',
      organisation: { id: office.organisationId },
      title: 'О подготовке тепловых сетей',
      attachments: '1 на 2 л.',
      answersTo: { number: regNumber, date: '2026-04-21', found: null },
      addressees: [{ id: office.head.personId }],
    })
    const placed = new Map(read.places.map((place) => [place.field, place]))
    const height = (field: ReadPlace['field']) => placed.get(field)?.boxes[0]?.y ?? 0
    expect([...placed.keys()].sort()).toEqual(
      ['addressees', 'attachments', 'links', 'organisation', 'signedBy', 'theirDate', 'theirNumber', 'title'].sort(),
    )
    expect(height('organisation')).toBeLessThan(height('theirNumber'))
    expect(height('theirNumber')).toBeLessThan(height('signedBy'))
    await expect(ask(suggestFields, { actor: office.stranger }, { documentId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('R-31.11 an addressee misread by a letter is the only one who differs by it, and never sure', async () => {
    const suggested = async (name: string) => {
      const documentId = await received(database.db, office, [`Министру\n${name}\nНаправляем план ремонта.`])
      await database.drain()
      return ask(suggestFields, { actor: office.clerk }, { documentId })
    }
    const misread = await suggested('Картащову И.П.')
    expect(misread).toMatchObject({ addressees: [{ id: office.head.personId }], unsure: ['addressees'] })
    expect(await suggested('Картощаву И.П.')).toMatchObject({ addressees: [] })
    expect(await suggested('Картащову И.А.')).toMatchObject({ addressees: [] })
  })
})
