import { randomBytes } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { makePdf } from '../factories/office-files'
import { createDraft } from './support/drafts'
import { expect, test } from './support/fixtures'

const PART = 4 * 1024 * 1024

test('a large file goes on where its connection broke off', async ({ as, complaints }) => {
  const vetrov = await as('vetrov')
  const documentId = await createDraft(vetrov, { title: 'О схеме участка' })
  await vetrov.goto(`/rooms/${documentId}/files`)
  const buffer = await heavyPdf()
  expect(buffer.length).toBeGreaterThan(2 * PART)

  const offsets: number[] = []
  await vetrov.route('**/api/files/resumable/*', async (route) => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    offsets.push(Number(request.headers()['upload-offset']))
    // The second part is lost once.
    if (offsets.length === 2) return route.abort('connectionreset')
    return route.continue()
  })
  const choose = async () => {
    const chooser = vetrov.waitForEvent('filechooser')
    await vetrov.getByRole('button', { name: 'Добавить файл' }).click()
    await (await chooser).setFiles({ name: 'Схема.pdf', mimeType: 'application/pdf', buffer })
  }
  await choose()
  await expect.poll(() => offsets, { timeout: 30_000 }).toEqual([0, PART, PART, 2 * PART])
  await expect(vetrov.getByRole('list', { name: 'Загрузка файлов' })).toHaveCount(0)
  await expect(vetrov.getByRole('listitem').filter({ hasText: 'Схема.pdf' })).toContainText('9 МБ')
  expect(complaints.splice(0).join()).toContain('ERR_CONNECTION_RESET')
})

/** A page of text with nine megabytes beside it that nobody shows: there is nothing to draw or to recognise. */
async function heavyPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.load(makePdf(['Схема участка, пояснительная записка на одном листе']))
  pdf.context.register(pdf.context.stream(randomBytes(9 * 1024 * 1024)))
  return Buffer.from(await pdf.save())
}
