import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attachments, auditLog } from '@/db/schema'
import { changeKind } from '@/server/documents/kinds/change-kind'
import { makeKind } from '@/server/documents/kinds/make-kind'
import { attachFile } from '@/server/files/attach-file'
import { markPart } from '@/server/files/mark-part'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { drawDamageAct } from '@/server/registry/draw-damage-act'
import { addDuty } from '@/server/registry/duties/add-duty'
import { proposeAddressees } from '@/server/registry/duties/propose-addressees'
import { intake } from '@/server/registry/intake'
import { addAttachment } from '@/server/registry/originals/add-attachment'
import { registerIncoming } from '@/server/registry/register-incoming'
import { attachPages } from '@/server/registry/stream-scan/attach-pages'
import { listStreams } from '@/server/registry/stream-scan/list-streams'
import { showStream } from '@/server/registry/stream-scan/show-stream'
import { startStream } from '@/server/registry/stream-scan/start-stream'
import { labelledPdf } from '../../factories/stacks'
import { useDatabase } from '../../support/database'
import { post } from '../../support/files'
import { addPerson } from '../../support/office'
import { cardFor, makeRegistry, type Registry, received, uploaded } from '../../support/registry'

const SECTION = 'отдел по вопросам помилования'
const database = useDatabase()
let office: Registry
let admin: Actor
let pardon: string
let documentId: string
beforeAll(async () => {
  office = await makeRegistry(database.db)
  admin = await addPerson(database.db, { roles: ['administrator'] })
  const fields = { name: 'Решение о помиловании', like: 'incoming', group: 'acts' as const, papersTo: SECTION }
  pardon = (await execute(makeKind, { actor: admin }, fields)).key
})
beforeEach(async () => {
  const sha256 = await uploaded(database.db, office.clerk)
  const came = { sha256, fileName: 'Сопроводительное.pdf', kind: pardon }
  documentId = (await execute(intake, { actor: office.clerk }, came)).documentId
})

type File = { name?: string; role?: 'scan' | 'cover' | 'attachment' | 'other'; to?: string }
const put = async (
  { name = 'Указ.pdf', role = 'attachment', to = documentId }: File = {},
  actor = office.clerk,
  call = {},
) => execute(attachFile, { actor, ...call }, { documentId: to, name, role, sha256: await uploaded(database.db, actor) })
const register = (id = documentId, more = {}) =>
  execute(registerIncoming, { actor: office.clerk }, cardFor(office, id, { kind: pardon, ...more }))
const coverOnly = { kind: 'invalid', code: 'files.cover_only', data: { papersTo: SECTION } }

describe('R-32.05 of a decision on pardon the cover letter alone is scanned', () => {
  it('no other file is put to its card before the number or after it, and the refusal says where the papers go', async () => {
    const refused = async () => {
      for (const role of ['cover', 'attachment', 'other'] as const)
        await expect(put({ role })).rejects.toMatchObject(coverOnly)
      await expect(put({ role: 'scan', name: 'Второй скан.pdf' })).rejects.toMatchObject(coverOnly)
      const [held] = await database.db.select().from(attachments).where(eq(attachments.documentId, documentId))
      const marked = { documentId, fileId: held?.id ?? '', part: 'other' as const }
      await expect(execute(markPart, { actor: office.clerk }, marked)).rejects.toMatchObject(coverOnly)
    }
    await refused()
    await register()
    await refused()
    expect(await database.db.$count(attachments, eq(attachments.documentId, documentId))).toBe(1)
  })

  it('a better scan of the same letter is its next version; a repeat of the press is one file', async () => {
    const call = { idempotencyKey: newId() }
    const sha256 = await uploaded(database.db, office.clerk)
    const again = { documentId, name: 'Сопроводительное.pdf', role: 'scan' as const, sha256 }
    const first = await execute(attachFile, { actor: office.clerk, ...call }, again)
    expect(first.number).toBe(2)
    expect(await execute(attachFile, { actor: office.clerk, ...call }, again)).toEqual(first)
    expect((await register()).regNumber).toBeTruthy()
  })

  it('who may not add files is told that, and a stranger nothing at all', async () => {
    await expect(put({}, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await register()
    await expect(put({}, office.head)).rejects.toMatchObject({ kind: 'forbidden', code: 'documents.read_only' })
  })

  it('a card that got more files under another kind gets no number under this one; the act on damage is no such file', async () => {
    const letter = await received(database.db, office)
    await put({ to: letter })
    const card = { kind: 'invalid', code: 'registry.cover_only', data: { name: 'Указ.pdf', papersTo: SECTION } }
    await expect(register(letter)).rejects.toMatchObject(card)
    expect((await register(letter, { kind: 'incoming' })).regNumber).toBeTruthy()
    const others = [
      await addPerson(database.db, { roles: ['clerk'] }),
      await addPerson(database.db, { roles: ['clerk'] }),
    ]
    const signerIds = [office.clerk, ...others].map(({ personId }) => personId)
    const found = { damages: ['packing' as const], description: 'Конверт надорван.' }
    await execute(drawDamageAct, { actor: office.clerk }, { documentId, signerIds, ...found })
    expect((await register(documentId, { requisites: { note: 'Акт' } })).regNumber).toBeTruthy()
  })

  it('V-23.05 pages of a stack are left to a clerk, and one scan comes by it where there is none', async () => {
    await register()
    const stack = async () => {
      const { body } = await post(office.clerk, 'Стопка.pdf', await (await labelledPdf([{ text: newId() }])).save())
      const { streamId } = await execute(
        startStream,
        { actor: office.clerk },
        { sha256: body.sha256, name: 'Стопка.pdf' },
      )
      await database.drain()
      return streamId
    }
    const land = async (streamId: string, to: string) =>
      execute(attachPages, { actor: office.clerk }, { streamId, pages: [1], documentId: to })
    const streamId = await stack()
    await expect(land(streamId, documentId)).rejects.toMatchObject(coverOnly)
    expect(await ask(showStream, { actor: office.clerk }, { streamId })).toMatchObject({ stream: { looseParts: 1 } })
    const bare = (await execute(intake, { actor: office.clerk }, { title: 'О помиловании', kind: pardon })).documentId
    await register(bare, { requisites: { noScanReason: 'сканируется после штампа' } })
    expect((await land(streamId, bare)).version).toBe(1)
    expect((await land(await stack(), bare)).version).toBe(2)
    expect((await ask(listStreams, { actor: office.clerk }, {})).length).toBeGreaterThan(0)
  }, 60_000)

  it('R-31.14 what came on paper is written into the log, and the section of pardon is proposed by its duty', async () => {
    const { personId } = await addPerson(database.db, { surname: 'Помилов', roles: ['head'] })
    await execute(addDuty, { actor: office.clerk }, { personId, kinds: [pardon] })
    const [proposed] = await ask(proposeAddressees, { actor: office.clerk }, { title: 'О решении', kind: pardon })
    expect(proposed).toMatchObject({ id: personId, reasons: [{ by: 'kind', name: 'Решение о помиловании' }] })
    await register(documentId, { requisites: { addresseeIds: [personId] } })
    const paper = { kind: 'other' as const, name: 'Личное дело на 40 л.', holderId: personId, handedOn: '2026-01-13' }
    expect((await execute(addAttachment, { actor: office.clerk }, { documentId, ...paper })).id).toBeTruthy()
  })

  it('C-09.07 is set by the administrator for what is received, with what it was in the audit, by the database too', async () => {
    const set = (kind: string, papersTo: string, actor = admin) =>
      execute(changeKind, { actor }, { kind, version: 1, name: kind, papersTo })
    await expect(set('outgoing', SECTION)).rejects.toMatchObject({ kind: 'invalid', code: 'documents.kind_papers' })
    await expect(set(pardon, '', office.clerk)).rejects.toMatchObject({ code: 'documents.may_not_keep_kinds' })
    const more = { name: 'Решение о помиловании', papersTo: 'другой отдел' }
    await execute(changeKind, { actor: admin }, { kind: pardon, version: 1, ...more })
    await expect(execute(changeKind, { actor: admin }, { kind: pardon, version: 1, ...more })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'documents.kind_changed',
    })
    const log = await database.db.select().from(auditLog).where(eq(auditLog.command, 'documents.changeKind'))
    expect(log.at(-1)?.detail).toMatchObject({ papersTo: 'другой отдел', before: { papersTo: SECTION } })
    await execute(changeKind, { actor: admin }, { kind: pardon, version: 2, ...more, papersTo: SECTION })
  })
})
