import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64 } from '@/lib/signing'
import { changeRequisites } from '@/server/documents/change-requisites'
import { ask, execute } from '@/server/kernel/execute'
import { printCopies } from '@/server/registry/print-copies'
import { lineWith, readPrinted } from '../../factories/printed-page'
import { readStrokes, type Stroke } from '../../factories/printed-strokes'
import { letterForHead, writeLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { letIn } from '../../support/documents'
import { carryToSignature, makeRegistry, number, type Registry } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const ADDRESSEES = [
  { position: 'Главе Ключевского округа', name: 'Воронцову П.А.' },
  { position: 'Главе Заречного района', name: 'Седовой А.И.' },
  { position: 'АО «Облэнерго»', name: '' },
]
/** A signed letter to so many. */
async function letterTo(count: number): Promise<string> {
  const documentId = await writeLetter(office)
  const requisites = { addressees: ADDRESSEES.slice(0, count) }
  await execute(changeRequisites, { actor: office.executor }, { documentId, requisites })
  await carryToSignature(database.db, office, documentId)
  return documentId
}
const print = async (documentId: string, actor = office.clerk) =>
  fromBase64((await ask(printCopies, { actor }, { documentId })).base64)

/** Whether a line is underlined from its first letter to its last, right under the baseline. */
function underlined(line: { x: number; y: number; right: number }, strokes: readonly Stroke[] = []): boolean {
  const here = strokes.filter(({ x, y }) => y > line.y && y - line.y < 1.5 && x > line.x - 1 && x < line.right)
  const [from, to] = [Math.min(...here.map(({ x }) => x)), Math.max(...here.map(({ right }) => right))]
  return Math.abs(from - line.x) < 1 && Math.abs(to - line.right) < 1
}

describe('R-06.16 copies of a paper letter by addressees', () => {
  it('one for each, in each the name of its recipient alone is underlined, and nothing else differs', async () => {
    const documentId = await letterTo(3)
    const { regNumber } = await number(office, documentId)
    const pdf = await print(documentId)
    const pages = await readPrinted(pdf)
    const strokes = await readStrokes(pdf)
    expect(pages).toHaveLength(3)
    const names = ADDRESSEES.map(({ name, position }) => name || position)
    for (const [at, page] of pages.entries()) {
      expect(names.filter((name) => underlined(lineWith([page], name), strokes[at]))).toEqual([names[at]])
      expect(page.text).toBe(pages[0]?.text)
      expect(page.text).toContain(regNumber)
    }
    expect(await readPrinted(await print(documentId, office.executor))).toHaveLength(3)
  })

  it('is printed for signing by hand before there is a number', async () => {
    const documentId = await letterTo(2)
    expect(await readPrinted(await print(documentId))).toHaveLength(2)
  })

  it('is refused for one addressee, for a text not frozen, to strangers and to those who only read', async () => {
    await expect(print(await letterTo(1))).rejects.toMatchObject({ kind: 'invalid', code: 'registry.no_copies' })
    const draft = await writeLetter(office)
    await expect(print(draft, office.executor)).rejects.toMatchObject({ code: 'registry.nothing_to_print' })
    const documentId = await letterForHead(database.db, office)
    await expect(print(documentId, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await letIn(documentId, 'read', office.stranger)
    await expect(print(documentId, office.stranger)).rejects.toMatchObject({ code: 'documents.read_only' })
  })
})
