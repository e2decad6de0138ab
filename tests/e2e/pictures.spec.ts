import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible } from './support/accessible'
import { createDraft } from './support/drafts'
import { expect, test } from './support/fixtures'
import { draftFor, openText, putCaret } from './support/text'

const plan = async (width = 600, height = 300) => ({
  name: 'план сквера.png',
  mimeType: 'image/png',
  buffer: await sharp({ create: { width, height, channels: 3, background: '#7fa3c7' } })
    .png()
    .toBuffer(),
})
const pictures = (page: Page) => page.locator('.ProseMirror figure[data-picture]')
const choose = async (page: Page, ...files: Awaited<ReturnType<typeof plan>>[]) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Изображение', exact: true }).click()
  await (await chooser).setFiles(files)
}
const drawn = (page: Page) => pictures(page).first().locator('img')
const widthOf = (page: Page) => pictures(page).first().getAttribute('data-width')
const panel = (page: Page) => page.getByRole('group', { name: 'Изображение' })

test('R-08.06 a picture is put in, drawn wider, described, seen by a colleague and printed', async ({ as }) => {
  const vetrov = await as('vetrov')
  const documentId = await draftFor(vetrov, { title: 'О сквере', writers: ['Осипова'] })
  const text = await openText(vetrov, documentId)
  await text.click()
  await vetrov.keyboard.type('Схема сквера:')
  await choose(vetrov, await plan())
  await expect(pictures(vetrov)).toHaveCount(1)
  await expect(vetrov.locator('.ProseMirror figure img')).toHaveJSProperty('naturalWidth', 600)
  await vetrov.keyboard.type('Конец.')
  await expect(vetrov.locator('.ProseMirror')).toContainText('Конец.')

  const osipova = await as('osipova')
  await openText(osipova, documentId)
  await expect(osipova.locator('.ProseMirror figure img')).toHaveJSProperty('naturalWidth', 600)

  await pictures(vetrov).locator('img').click()
  const field = panel(vetrov).getByRole('textbox', { name: 'Ширина, мм' })
  await field.fill('61,5')
  await field.press('Enter')
  await expect.poll(() => widthOf(osipova)).toBe('61.5')
  const alt = panel(vetrov).getByRole('textbox', { name: 'Описание' })
  await alt.fill('План сквера')
  await alt.press('Enter')
  await expect(osipova.getByRole('img', { name: 'План сквера' })).toBeVisible()
  await expectAccessible(vetrov)

  const handle = pictures(vetrov).locator('.picture-handle-right')
  const box = await handle.boundingBox()
  if (!box) throw new Error('no handle')
  await vetrov.mouse.move(box.x + 5, box.y + 5)
  await vetrov.mouse.down()
  await vetrov.mouse.move(box.x + 65, box.y + 20, { steps: 4 })
  await vetrov.mouse.up()
  await expect.poll(async () => Number(await widthOf(osipova))).toBeGreaterThan(70)

  const before = await drawn(vetrov).boundingBox()
  const again = await handle.boundingBox()
  if (!again) throw new Error('no handle')
  await vetrov.mouse.move(again.x + 5, again.y + 5)
  await vetrov.mouse.down()
  await vetrov.mouse.move(again.x - 40, again.y + 5, { steps: 4 })
  expect((await drawn(vetrov).boundingBox())?.width).toBeLessThan(Number(before?.width))
  await handle.dispatchEvent('pointercancel')
  expect(await drawn(vetrov).boundingBox(), 'a drag the system broke off leaves all as it was').toEqual(before)
  await vetrov.mouse.move(again.x - 20, again.y + 5, { steps: 4 })
  await vetrov.mouse.up()
  expect(await drawn(vetrov).boundingBox()).toEqual(before)

  const docx = await vetrov.request.post(`/api/v1/documents/${documentId}/text/docx`, {
    data: {},
    headers: { 'idempotency-key': crypto.randomUUID(), origin: new URL(vetrov.url()).origin },
  })
  expect(docx.ok(), await docx.text()).toBe(true)
})

test('a picture is taken hold of and deleted by the keyboard, and undone', async ({ as }) => {
  const vetrov = await as('vetrov')
  const text = await openText(vetrov, await createDraft(vetrov))
  await text.click()
  await vetrov.keyboard.type('До')
  await choose(vetrov, await plan(200, 100))
  await expect(pictures(vetrov)).toHaveCount(1)
  await vetrov.keyboard.type('После')
  await putCaret(vetrov, 'После', 'before')
  await vetrov.keyboard.press('Backspace')
  await expect(panel(vetrov)).toBeVisible()
  await vetrov.keyboard.press('Enter')
  await vetrov.keyboard.type('Под рисунком')
  await expect(vetrov.locator('.ProseMirror')).toContainText('Под рисунком')
  await expect(pictures(vetrov)).toHaveCount(1)
  await pictures(vetrov).locator('img').click()
  await vetrov.keyboard.press('Delete')
  await expect(pictures(vetrov)).toHaveCount(0)
  await vetrov.keyboard.press('Control+KeyZ')
  await expect(pictures(vetrov)).toHaveCount(1)
})

test('in suggestion mode a picture is suggested, and an open suggestion says so', async ({ as }) => {
  const vetrov = await as('vetrov')
  const text = await openText(vetrov, await createDraft(vetrov))
  await text.click()
  await vetrov.keyboard.type('Схема:')
  await vetrov.keyboard.press('Control+Alt+KeyE')
  await choose(vetrov, await plan(200, 100))
  const suggested = vetrov.locator('.ProseMirror figure[data-blockinserted]')
  await expect(suggested).toHaveCount(1)
  await suggested.locator('img').click()
  await expect(vetrov.getByText('Добавить изображение')).toBeVisible()
  await vetrov.getByRole('button', { name: 'Отклонить', exact: true }).first().click()
  await expect(pictures(vetrov)).toHaveCount(0)
})

const paste = (page: Page, html: string, file?: string) =>
  page.evaluate(
    ({ html: text, file: base64 }) => {
      const data = new DataTransfer()
      data.setData('text/html', text)
      if (base64) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
        data.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
      }
      document
        .querySelector('.ProseMirror')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    { html, file },
  )

test('what is pasted: bytes come in, foreign addresses do not, and nothing is fetched from them', async ({ as }) => {
  const vetrov = await as('vetrov')
  const asked: string[] = []
  vetrov.on('request', (request) => asked.push(request.url()))
  const text = await openText(vetrov, await createDraft(vetrov))
  await text.click()
  const { buffer } = await plan(120, 60)
  const base64 = buffer.toString('base64')
  await paste(vetrov, `<p>Начало <img src="data:image/png;base64,${base64}" alt="Схема"> конец</p><p>Далее</p>`)
  await expect(pictures(vetrov)).toHaveCount(1)
  await expect(vetrov.locator('.ProseMirror')).toContainText('Далее')
  await paste(vetrov, '<p>С сайта <img src="https://evil.example/x.png"></p>')
  await expect(vetrov.getByText('Не вставлено изображений: 1.')).toBeVisible()
  await expect(pictures(vetrov)).toHaveCount(1)
  await paste(vetrov, '<img src="https://evil.example/copied.png">', base64)
  await expect(pictures(vetrov)).toHaveCount(2)
  expect(asked.filter((url) => url.includes('evil.example'))).toEqual([])
})

test('hostile files are refused by name, and the way out is there', async ({ as }) => {
  const vetrov = await as('vetrov')
  const text = await openText(vetrov, await createDraft(vetrov))
  await text.click()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  // The refusal of the server is an answer the browser notes in its console.
  await choose(vetrov, { name: 'схема.svg', mimeType: 'image/svg+xml', buffer: svg })
  await expect(vetrov.getByText(/«схема.svg» не вставлено. В текст вставляются изображения PNG/)).toBeVisible()
  await vetrov.getByRole('button', { name: 'Убрать' }).click()
  await expect(vetrov.locator('.picture-pending')).toHaveCount(0)
  await expect(pictures(vetrov)).toHaveCount(0)
})

test('R-17.04 a table: numbers of columns, columns drawn wider, cells merged, Tab goes on', async ({ as }) => {
  const vetrov = await as('vetrov')
  const text = await openText(vetrov, await createDraft(vetrov, { kind: 'order' }))
  await text.click()
  const menu = async (item: string) => {
    await vetrov.getByRole('button', { name: 'Таблица' }).click()
    await vetrov.getByRole('menuitem', { name: item }).click()
  }
  await menu('Вставить таблицу')
  await vetrov.keyboard.type('Объект')
  await vetrov.keyboard.press('Tab')
  await vetrov.keyboard.type('Срок')
  await menu('Номера столбцов')
  await expect(vetrov.locator('.column-numbers td')).toHaveText(['1', '2', '3'])
  await menu('Столбец справа')
  await expect(vetrov.locator('.column-numbers td')).toHaveText(['1', '2', '3', '4'])
  const head = vetrov.locator('.ProseMirror th').first()
  const before = (await head.boundingBox())?.width ?? 0
  const edge = await head.boundingBox()
  if (!edge) throw new Error('no head')
  await vetrov.mouse.move(edge.x + edge.width - 2, edge.y + 10)
  await vetrov.mouse.down()
  await vetrov.mouse.move(edge.x + edge.width + 40, edge.y + 10, { steps: 4 })
  await vetrov.mouse.up()
  await expect.poll(async () => (await head.boundingBox())?.width ?? 0).toBeGreaterThan(before + 25)
  await head.click()
  await menu('Столбец уже')
  await menu('Столбцы одной ширины')
  await expect.poll(async () => Math.abs(((await head.boundingBox())?.width ?? 0) - before)).toBeLessThan(3)
  await menu('Номера столбцов')
  await expect(vetrov.locator('.column-numbers')).toHaveCount(0)
})
