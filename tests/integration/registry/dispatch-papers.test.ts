import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64 } from '@/lib/signing'
import { dayIn } from '@/lib/text/wall-clock'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { printDispatchRegister } from '@/server/registry/dispatch/print-dispatch-register'
import { printEnvelopes } from '@/server/registry/dispatch/print-envelopes'
import { sendBatch } from '@/server/registry/dispatch/send-batch'
import { volume, volumeFile } from '@/server/registry/dispatch/volume'
import { readPrinted } from '../../factories/printed-page'
import { useDatabase } from '../../support/database'
import { ADDRESS, acceptedLetter } from '../../support/dispatch'
import { makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
let lineIds: string[]
beforeAll(async () => {
  office = await makeRegistry(database.db)
  const twice = await acceptedLetter(database.db, office, { addresses: [ADDRESS, 'Соборная ул., д. 5, 699000'] })
  const once = await acceptedLetter(database.db, office)
  lineIds = [...twice.lineIds, ...once.lineIds]
})

const today = dayIn(new Date(), 'Europe/Moscow')
const sheet = (base64: string): string[][] => {
  const book = read(fromBase64(base64), { type: 'array' })
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
}

describe('papers of the sending', () => {
  it.each([
    ['dl', 220, 110],
    ['c5', 229, 162],
    ['c4', 324, 229],
  ] as const)(
    'R-06.22 an envelope %s has the sender above on the left and the recipient below on the right',
    async (size, width, height) => {
      const { base64 } = await ask(printEnvelopes, { actor: office.clerk }, { lineIds, size })
      const pages = await readPrinted(fromBase64(base64))
      expect(pages).toHaveLength(2)
      const [page] = pages
      expect([page?.width, page?.height].map((size) => Math.round(size ?? 0))).toEqual([width, height])
      const place = (text: string) => page?.lines.find((line) => line.text.includes(text)) ?? { x: -1, y: -1 }
      expect(place('исх. №').x).toBeLessThan(width / 4)
      expect(place('исх. №').y).toBeLessThan(height / 2)
      expect(place('699120').x).toBeGreaterThan(width / 2)
      expect(place('699120').y).toBeGreaterThan(height / 2)
      expect(page?.text).toMatch(/исх\. № 02-15\/\d+/)
      expect(page?.text.match(/исх\./g)).toHaveLength(2)
      expect(page?.text).toMatch(/пл\. Центральная, д\. 1\s+п\. Ключи\s+699120/)
    },
  )

  it('R-33.08 a register lists envelopes and documents, with places for the signatures, on paper and in a table', async () => {
    const { registerId, number, envelopes } = await execute(sendBatch, { actor: office.clerk }, { lineIds, tracks: {} })
    expect(envelopes).toBe(2)
    const file = (as: 'pdf' | 'xlsx', actor: Actor = office.clerk) =>
      ask(printDispatchRegister, { actor }, { registerId, as })
    const [page] = await readPrinted(fromBase64((await file('pdf')).base64))
    for (const word of [`Реестр № ${number}`, 'Сдал', 'Принял', office.clerk.name, '699120'])
      expect(page?.text).toContain(word)
    const [head, ...rows] = sheet((await file('xlsx')).base64)
    expect(head).toEqual(['Конверт', '№ документа', 'Адресат', 'Адрес', 'ШПИ'])
    expect(rows.map(([envelope]) => envelope)).toEqual(['1', '1', '2'])
    await expect(file('pdf', office.executor)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('R-34.02 R-34.03 the volume counts a letter once, its copies apart, received and created apart', async () => {
    await registered(database.db, office, { requisites: { group: 'Обращения граждан' } })
    const asked = { from: today, until: today }
    const { rows } = await ask(volume, { actor: office.clerk }, asked)
    const sum = (key: 'received' | 'created' | 'sentSimple' | 'copies') =>
      rows.reduce((total, row) => total + row[key], 0)
    expect({ received: sum('received'), created: sum('created') }).toEqual({ received: 1, created: 2 })
    expect({ sent: sum('sentSimple'), copies: sum('copies') }).toEqual({ sent: 2, copies: 1 })
    const citizens = await ask(volume, { actor: office.clerk }, { ...asked, group: 'Обращения граждан' })
    expect(citizens.rows).toMatchObject([{ group: 'Обращения граждан', received: 1, created: 0 }])
    const [head, ...lines] = sheet((await ask(volumeFile, { actor: office.clerk }, asked)).base64)
    expect(head?.slice(0, 3)).toEqual(['Подразделение', 'Группа документов', 'Поступило'])
    expect(lines).toHaveLength(rows.length)
    const early = { from: '2020-01-01', until: '2020-12-31' }
    expect((await ask(volume, { actor: office.clerk }, early)).rows).toEqual([])
    await expect(ask(volume, { actor: office.executor }, asked)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('R-34.01 R-34.04 registered and simple mail are told apart, of the whole office and of a unit', async () => {
    const asked = { from: today, until: today }
    const of = async (unitId?: string) => {
      const { rows } = await ask(volume, { actor: office.clerk }, { ...asked, unitId })
      const sum = (key: 'received' | 'sentSimple' | 'sentRegistered') => rows.reduce((all, row) => all + row[key], 0)
      return { received: sum('received'), simple: sum('sentSimple'), registered: sum('sentRegistered') }
    }
    const before = await of()
    const one = await acceptedLetter(database.db, office, { mailClass: 'registered' })
    await execute(sendBatch, { actor: office.clerk }, { lineIds: one.lineIds, tracks: {} })
    await registered(database.db, office)
    const { received, simple, registered: sentRegistered } = before
    expect(await of()).toEqual({ received: received + 1, simple, registered: sentRegistered + 1 })
    expect(await of(office.unitId)).toEqual(await of())
    expect(await of(newId())).toEqual({ received: 0, simple: 0, registered: 0 })
  })
})
