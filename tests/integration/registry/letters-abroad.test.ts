import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatches, dispatchLines } from '@/db/schema'
import type { CheckKey } from '@/lib/contracts/registry-dispatch-views'
import { checkDigitAbroad } from '@/lib/registry/track-number'
import { fromBase64 } from '@/lib/signing'
import { linkDocument } from '@/server/documents/link-document'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { changeOrganisation } from '@/server/organisations/change-organisation'
import { acceptLines } from '@/server/registry/dispatch/accept-lines'
import { dispatchChecks } from '@/server/registry/dispatch/dispatch-checks'
import { dispatchDesk } from '@/server/registry/dispatch/dispatch-desk'
import { documentLines } from '@/server/registry/dispatch/document-lines'
import { printEnvelopes } from '@/server/registry/dispatch/print-envelopes'
import { sendBatch } from '@/server/registry/dispatch/send-batch'
import { setTrack } from '@/server/registry/dispatch/set-track'
import { dispatchDocument } from '@/server/registry/dispatch-document'
import { outgoingDesk } from '@/server/registry/outgoing-desk'
import { readPrinted } from '../../factories/printed-page'
import { useDatabase } from '../../support/database'
import { ABROAD, choose, letterAbroad, letterTo, letterToEmbassy, linesOf } from '../../support/dispatch'
import { makeRegistry, number, type Registry, registered, signedLetter } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const { address, country, foreignName } = ABROAD
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Moscow' }).format(new Date())
const abroad = (to = {}) => letterAbroad(database.db, office, to)
const addressCheck = async (documentId: string) => {
  const { lines } = await ask(dispatchDesk, { actor: office.clerk }, {})
  return lines.find((line) => line.documentId === documentId)?.checks.find(({ key }) => key === 'address')
}
const printed = async (lineIds: string[], actor = office.clerk) => {
  const { base64 } = await ask(printEnvelopes, { actor }, { lineIds, size: 'dl' })
  return readPrinted(fromBase64(base64))
}

describe('R-24.09 a line of sending abroad', () => {
  it('has the country and the recipient of the card, and its address passes without an index of six figures', async () => {
    const { documentId } = await abroad()
    expect(await linesOf(database.db, documentId)).toMatchObject([{ address, country, foreignName }])
    expect(await addressCheck(documentId)).toEqual({ key: 'address', result: 'passed' })
  })

  it('a colloquial country is refused until the executor takes it out', async () => {
    const { documentId, lineId } = await abroad({ address: `${address}, Germany` })
    expect(await addressCheck(documentId)).toMatchObject({ result: 'failed', fault: 'unofficial_country' })
    await choose(office, lineId, { address, country, foreignName })
    expect(await addressCheck(documentId)).toMatchObject({ result: 'passed' })
  })

  it('takes a country of the directory only, in words of it or of the database', async () => {
    const { lineId } = await abroad()
    await expect(choose(office, lineId, { address, country: 'XX' })).rejects.toMatchObject({
      code: 'registry.unknown_country',
    })
    const words = database.db.update(dispatchLines).set({ country: 'RU' }).where(eq(dispatchLines.id, lineId))
    await expect(words).rejects.toMatchObject({ cause: { constraint_name: 'dispatch_lines_country' } })
  })

  it('R-33.02 goes by no way that ends at the border, and none is offered', async () => {
    const { documentId, lineId } = await abroad()
    for (const method of ['medo', 'special'])
      await expect(choose(office, lineId, { method, address, country, foreignName })).rejects.toMatchObject({
        code: 'registry.way_at_home',
      })
    const way = { documentId, method: 'medo', sentOn: today, result: 'sent', confirmed: [] }
    await expect(execute(dispatchDocument, { actor: office.clerk }, way)).rejects.toMatchObject({
      code: 'registry.way_at_home',
    })
    const { lines } = await ask(documentLines, { actor: office.executor }, { documentId })
    const { methods } = await ask(outgoingDesk, { actor: office.clerk }, { documentId })
    for (const offered of [lines[0]?.methods, methods]) {
      expect(offered).toEqual(expect.arrayContaining(['post', 'email', 'courier']))
      expect(offered).not.toContain('medo')
      expect(offered).not.toContain('special')
    }
  })
})

describe('R-06.23 an envelope abroad', () => {
  it('R-24.09 is in Latin letters, its sender too, and ends with the official country in English and in Russian', async () => {
    const { lineId } = await abroad()
    const [page] = await printed([lineId])
    const place = (text: string) => page?.lines.find((line) => line.text.includes(text)) ?? { x: -1, y: -1 }
    for (const text of ['Ministry of Territorial', 'RUSSIAN FEDERATION', 'исх. №'])
      expect(place(text).x, text).toBeLessThan(110)
    const order = ['Mr. Mark Weller', 'Musterstraße 12', '01067 Musterstadt', 'FEDERAL REPUBLIC', 'ФЕДЕРАТИВНАЯ']
    const heights = order.map((text) => place(text).y)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    for (const text of order) expect(place(text).x, text).toBeGreaterThan(110)
    expect(page?.text).not.toMatch(/Веллер|Министерство/)
  })

  it('R-06.22 at home bears no foreign letters, abroad no Russian ones; the refusal says whose', async () => {
    const { lineIds } = await letterTo(database.db, office, ['Soborny 5, Moskva, 101000'])
    await expect(printed(lineIds)).rejects.toMatchObject({
      code: 'registry.envelope_letters',
      data: { fault: 'latin_at_home', addressee: expect.stringContaining('Воронцову') },
    })
    const { lineId } = await abroad({ foreignName: '' })
    await expect(printed([lineId])).rejects.toMatchObject({ data: { fault: 'cyrillic_name' } })
    const { lineId: strange } = await abroad({ address: '漢字 12, 100600' })
    await expect(printed([strange])).rejects.toMatchObject({ code: 'typesetting.unprintable' })
  })

  it('R-24.14 is prepared by the executor with the letter; one at home by the registry only', async () => {
    const { lineId } = await abroad()
    expect(await printed([lineId], office.executor)).toHaveLength(1)
    await expect(printed([lineId], office.stranger)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(printed([lineId], office.reviewer)).rejects.toMatchObject({ kind: 'forbidden' })
    const { lineIds } = await letterTo(database.db, office)
    await expect(printed(lineIds, office.executor)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(printed([...lineIds, lineId], office.executor)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(printed([newId()])).rejects.toMatchObject({ code: 'registry.no_line' })
  })
})

describe('R-24.11 the cover letter to the Executive Secretariat', () => {
  const TRACK = `RA12345678${checkDigitAbroad('12345678')}RU`
  const cover = (documentId: string, coverId: string, actor = office.clerk) =>
    execute(linkDocument, { actor }, { documentId: coverId, otherId: documentId, kind: 'covers' })
  const accept = (lineIds: string[], more = {}) =>
    execute(acceptLines, { actor: office.clerk }, { lineIds, confirmed: ['delivery', 'copies'], ...more })
  const send = (lineIds: string[], tracks = {}) => execute(sendBatch, { actor: office.clerk }, { lineIds, tracks })
  const refused = { kind: 'invalid', code: 'registry.checks_failed', data: { checks: ['cover'] } }

  it('is asked for at the desk: without it or a reason nothing goes, linked and numbered it passes', async () => {
    const { documentId, lineId } = await abroad()
    await choose(office, lineId, { address, country, foreignName, mailClass: 'registered' })
    await expect(accept([lineId])).rejects.toMatchObject(refused)
    const draft = await signedLetter(database.db, office)
    await cover(documentId, draft)
    await expect(accept([lineId])).rejects.toMatchObject(refused)
    await number(office, draft)
    await accept([lineId])
    const [line] = await linesOf(database.db, documentId)
    expect(line?.checks.at(-1)).toEqual({ key: 'cover', result: 'passed' })
    await expect(send([lineId], { [lineId]: '80087654321015' })).rejects.toMatchObject({ code: 'registry.wrong_track' })
    await send([lineId], { [lineId]: TRACK })
    const [sent] = await database.db.select().from(dispatches).where(eq(dispatches.documentId, documentId))
    expect(sent).toMatchObject({
      ...{ trackNumber: TRACK, mailClass: 'registered' },
      address: `${address}, Федеративная Республика Германия`,
    })
    const set = (trackNumber: string) =>
      execute(setTrack, { actor: office.clerk }, { dispatchId: sent?.id ?? '', trackNumber })
    await expect(set('80087654321015')).rejects.toMatchObject({ code: 'registry.wrong_track' })
    expect(await set(TRACK)).toEqual({ lines: 1 })
  })

  it('may be needless for a reason, which stays with the check; vouched for without one it fails', async () => {
    const { documentId, lineId } = await abroad()
    const vouched = { confirmed: ['delivery', 'copies', 'cover'] as CheckKey[] }
    await expect(accept([lineId], { ...vouched, coverReason: ' ' })).rejects.toMatchObject(refused)
    await accept([lineId], { ...vouched, coverReason: 'Передаётся через посольство' })
    const [line] = await linesOf(database.db, documentId)
    expect(line?.checks.at(-1)).toEqual({
      ...{ key: 'cover', result: 'confirmed', by: office.clerk.name, note: 'Передаётся через посольство' },
    })
  })

  it('is asked for in its own room too, whichever way the letter goes', async () => {
    const { documentId } = await abroad()
    const way = { documentId, method: 'courier', sentOn: today, result: 'sent', confirmed: ['delivery', 'copies'] }
    const go = (more = {}) => execute(dispatchDocument, { actor: office.clerk }, { ...way, ...more })
    await expect(go()).rejects.toMatchObject(refused)
    const cards = await ask(dispatchChecks, { actor: office.clerk }, { documentId, method: 'courier' })
    expect(cards.at(-1)).toEqual({ key: 'cover', result: 'failed' })
    await go({ confirmed: [...way.confirmed, 'cover'], coverReason: 'Частное письмо' })
    expect((await linesOf(database.db, documentId))[0]?.state).toBe('sent')
  })

  it('covers a letter of the office and is one; a letter at home asks for none', async () => {
    const { documentId } = await abroad()
    const { documentId: received } = await registered(database.db, office)
    for (const [one, other] of [[documentId, received] as const, [received, documentId] as const])
      await expect(cover(one, other)).rejects.toMatchObject({ code: 'documents.cover_of_letters' })
    await expect(cover(documentId, await signedLetter(database.db, office), office.stranger)).rejects.toMatchObject({
      kind: 'not_found',
    })
    const home = await letterTo(database.db, office)
    await accept(home.lineIds)
    expect((await linesOf(database.db, home.documentId))[0]?.checks.map(({ key }) => key)).not.toContain('cover')
  })

  it('is asked for of an embassy here as well, marked in the directory or in the card; by way and envelope it is at home', async () => {
    const add = (fields: Record<string, unknown>) => execute(addOrganisation, { actor: office.clerk }, fields)
    const { id } = await add({ name: 'Посольство Приозёрной Республики', kind: 'body', foreignMission: true })
    const { id: attache } = await add({ kind: 'official', parentId: id, name: 'Веллер Марк', position: 'атташе' })
    for (const to of [{ organisationId: id }, { organisationId: attache }, { foreignMission: true }]) {
      const { documentId, lineId } = await letterToEmbassy(database.db, office, to)
      await choose(office, lineId, { mailClass: 'registered' })
      await expect(accept([lineId])).rejects.toMatchObject(refused)
      const desk = (await ask(dispatchDesk, { actor: office.clerk }, {})).lines.find((line) => line.id === lineId)
      expect(desk).toMatchObject({ mission: true, country: null, methods: expect.arrayContaining(['medo', 'special']) })
      expect(desk?.checks.at(-1)).toEqual({ key: 'cover', result: 'failed' })
      const room = await ask(dispatchChecks, { actor: office.clerk }, { documentId, method: 'courier' })
      expect(room.at(-1)).toEqual({ key: 'cover', result: 'failed' })
      expect(await printed([lineId])).toHaveLength(1)
      const draft = await signedLetter(database.db, office)
      await cover(documentId, draft)
      await number(office, draft)
      await accept([lineId])
      await expect(send([lineId], { [lineId]: TRACK })).rejects.toMatchObject({ code: 'registry.wrong_track' })
      await send([lineId], { [lineId]: '80087654321015' })
    }
  })

  it('is asked for as soon as the directory says that it is an embassy, also of a letter that waits', async () => {
    const { id } = await execute(addOrganisation, { actor: office.clerk }, { name: 'Представительство Озёрной' })
    const { lineId } = await letterToEmbassy(database.db, office, { organisationId: id })
    const checks = async () =>
      (await ask(dispatchDesk, { actor: office.clerk }, {})).lines
        .find((line) => line.id === lineId)
        ?.checks.map(({ key }) => key)
    expect(await checks()).not.toContain('cover')
    const entry = { organisationId: id, name: 'Представительство Озёрной', kind: 'body' as const, expectedVersion: 1 }
    await execute(changeOrganisation, { actor: office.clerk }, { ...entry, foreignMission: true })
    expect(await checks()).toContain('cover')
  })
})
