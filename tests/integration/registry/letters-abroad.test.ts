import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatchLines } from '@/db/schema'
import { fromBase64 } from '@/lib/signing'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { dispatchDesk } from '@/server/registry/dispatch/dispatch-desk'
import { documentLines } from '@/server/registry/dispatch/document-lines'
import { printEnvelopes } from '@/server/registry/dispatch/print-envelopes'
import { dispatchDocument } from '@/server/registry/dispatch-document'
import { outgoingDesk } from '@/server/registry/outgoing-desk'
import { readPrinted } from '../../factories/printed-page'
import { useDatabase } from '../../support/database'
import { ABROAD, choose, letterAbroad, letterTo, linesOf } from '../../support/dispatch'
import { makeRegistry, type Registry } from '../../support/registry'

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
