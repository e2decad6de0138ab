import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { makePdf } from '../factories/office-files'
import { takeIn } from './story/register-letter'
import { offered } from './story/room'
import { expectAccessible } from './support/accessible'
import { createDraft } from './support/drafts'
import { expect, test } from './support/fixtures'
import { answered, headers } from './support/papers'

const NEW = 'Ассоциация «Берега и набережные»'
const OTHER = 'Товарищество «Старая пристань»'

/** The form of an entry that the directory lacks, filled as far as it has to be. */
async function addEntry(page: Page, name: string): Promise<void> {
  const form = page.getByRole('group', { name: 'Новая организация' })
  await expect(form.getByRole('textbox', { name: 'Название' })).toHaveValue(name)
  await expectAccessible(page, { asItStands: true })
  await form.getByRole('button', { name: 'Добавить', exact: true }).click()
  await expect(form).toHaveCount(0)
}

test('V-05.04 V-05.05 whom the directory lacks is added from the card, stands in it, and nothing typed is lost', async ({
  as,
}) => {
  await test.step('V-05.05 from the card of a received letter', async () => {
    const clerk = await as('zimina')
    await clerk.goto('/registration')
    await takeIn(clerk, { name: 'Письмо берегов.pdf', buffer: makePdf(['Просим рассмотреть.']) })
    await clerk.getByRole('textbox', { name: 'Содержание' }).fill('О спуске к воде')
    const organisation = clerk.getByRole('textbox', { name: 'Организация' })
    await organisation.fill(NEW)
    await offered(clerk, `Не найдена? Добавить «${NEW}»`).click()
    await addEntry(clerk, NEW)
    await expect(organisation).toHaveValue(NEW)
    await expect(clerk.getByRole('textbox', { name: 'Содержание' })).toHaveValue('О спуске к воде')
  })

  await test.step('V-05.05 from the card of a letter that is being written', async () => {
    const writer = await as('vetrov')
    const documentId = await createDraft(writer, { title: 'О старой пристани' })
    await writer.goto(`/rooms/${documentId}/card`)
    await writer.getByRole('button', { name: 'Изменить все' }).click()
    const heading = writer.getByRole('textbox', { name: 'Заголовок к тексту' })
    await heading.fill('О судьбе пристани')
    const search = writer.getByRole('textbox', { name: 'Организация, сотрудник или свой текст' })
    await search.fill(OTHER)
    await offered(writer, `Добавить в адресаты: ${OTHER}`).click()
    await writer.keyboard.press('Escape')
    await expect(search).toBeFocused()
    await expect(writer.getByText('Изменения не сохранены.')).toHaveCount(0)
    await search.fill(OTHER)
    await offered(writer, `Добавить в адресаты: ${OTHER}`).click()
    await addEntry(writer, OTHER)
    const addressee = writer.getByRole('group', { name: 'Адресат 1' })
    await expect(addressee.getByRole('textbox', { name: /^Должность и орган/ })).toHaveValue(OTHER)
    await expect(heading).toHaveValue('О судьбе пристани')
    await writer.getByRole('button', { name: 'Сохранить', exact: true }).click()
    await expect(heading).toHaveCount(0)
    await expect(writer.getByRole('region', { name: 'Карточка' })).toContainText(OTHER)
  })
})

/** Nothing is drawn on it: recognition has nothing to do, and the next story does not wait for it. */
const blank = () => sharp({ create: { width: 64, height: 64, channels: 3, background: 'white' } })
const RTF = Buffer.from('{\\rtf1\\ansi Text}')

test('C-10.07 many files at once are chosen or dropped, each marked as the part it is', async ({ as, complaints }) => {
  const clerk = await as('zimina')
  const letter = { title: 'О приёмке скверов', fileName: null, sha256: null }
  const taken = clerk.request.post('/api/v1/registry/intake', { data: letter, headers: headers() })
  const { documentId } = await answered<{ documentId: string }>(taken)
  await clerk.goto(`/rooms/${documentId}/files`)
  const part = (name: string) => clerk.getByRole('region', { name, exact: true })

  await test.step('C-10.02 C-10.04 the cover letter is said to be one', async () => {
    await clerk.getByRole('button', { name: 'Добавить как' }).click()
    const [chooser] = await Promise.all([
      clerk.waitForEvent('filechooser'),
      clerk.getByRole('menuitem', { name: 'Добавить сопроводительное письмо' }).click(),
    ])
    await chooser.setFiles({
      name: 'Сопроводительное.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(makePdf(['с'])),
    })
    await expect(part('Скан').getByRole('listitem').filter({ hasText: 'Сопроводительное.pdf' })).toContainText(
      'Сопроводительное письмо',
    )
  })

  await test.step('C-10.07 five formats in one choice', async () => {
    const formats: [string, Uint8Array][] = [
      ['лист.rtf', RTF],
      ['лист.pdf', makePdf(['лист'])],
      ['лист.png', await blank().png().toBuffer()],
      ['лист.tif', await blank().tiff().toBuffer()],
      ['лист.jpg', await blank().jpeg().toBuffer()],
    ]
    await clerk.getByRole('button', { name: 'Добавить как' }).click()
    const [chooser] = await Promise.all([
      clerk.waitForEvent('filechooser'),
      clerk.getByRole('menuitem', { name: 'Добавить приложение' }).click(),
    ])
    const mimeType = 'application/octet-stream'
    await chooser.setFiles(formats.map(([name, bytes]) => ({ name, mimeType, buffer: Buffer.from(bytes) })))
    for (const [name] of formats) await expect(part('Приложения').getByText(name, { exact: true })).toBeVisible()
    await expectAccessible(clerk, { asItStands: true })
  })

  await test.step('C-10.07 two dropped together come in together', async () => {
    const files = ['один.pdf', 'два.pdf'].map((name) => ({ name, bytes: [...makePdf([name])] }))
    const dropped = await clerk.evaluateHandle((list) => {
      const transfer = new DataTransfer()
      for (const { name, bytes } of list) transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    }, files)
    const zone = clerk.getByRole('button', { name: 'Добавить как' })
    for (const event of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(event, { dataTransfer: dropped })
    for (const { name } of files) await expect(part('Скан').getByText(name, { exact: true })).toBeVisible()
  })

  await test.step('V-09.02 dropped on the feed a file joins the document, beside the places for files it opens nothing', async () => {
    const dropOn = async (place: Locator, name: string) => {
      const dataTransfer = await clerk.evaluateHandle(
        ({ name, bytes }) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([new Uint8Array(bytes)], name))
          return transfer
        },
        { name, bytes: [...makePdf([name])] },
      )
      for (const event of ['dragenter', 'dragover']) await place.dispatchEvent(event, { dataTransfer })
      return place.evaluate(
        (element, dataTransfer) =>
          element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })),
        dataTransfer,
      )
    }
    expect(await dropOn(clerk.getByRole('log', { name: 'Лента документа' }), 'из ленты.pdf')).toBe(false)
    await expect(part('Приложения').getByText('из ленты.pdf', { exact: true })).toBeVisible()
    expect(await dropOn(clerk.getByRole('navigation').first(), 'мимо.pdf'), 'the browser opens nothing').toBe(false)
  })

  await test.step('a file that is gone from the disk is not taken for a lost line', async () => {
    const path = `${test.info().outputDir}/ушедший.pdf`
    await mkdir(test.info().outputDir, { recursive: true })
    await writeFile(path, makePdf(['ушедший']))
    await clerk.getByRole('button', { name: 'Добавить как' }).click()
    const [chooser] = await Promise.all([
      clerk.waitForEvent('filechooser'),
      clerk.getByRole('menuitem', { name: 'Добавить приложение' }).click(),
    ])
    await clerk.route('**/api/files', (route) => route.abort())
    await chooser.setFiles(path)
    await expect(clerk.getByText('Нет связи с сервером')).toBeVisible()
    await rm(path)
    await clerk.getByRole('button', { name: 'Повторить' }).click()
    await expect(clerk.getByText('Не прочитано: это папка либо файл')).toBeVisible()
    await clerk.unroute('**/api/files')
    await clerk.getByRole('button', { name: /^Убрать: ушедший/ }).click()
    complaints.splice(0, complaints.length, ...complaints.filter((words) => !/ERR_FAILED/.test(words)))
  })

  await test.step('C-10.04 one of them is no scan, and is marked as what it is', async () => {
    await clerk.getByRole('button', { name: 'Какая это часть документа: два.pdf' }).click()
    await clerk.getByRole('menuitem', { name: 'Прочее' }).click()
    await expect(part('Прочее').getByText('два.pdf', { exact: true })).toBeVisible()
    await expect(part('Скан').getByText('два.pdf', { exact: true })).toHaveCount(0)
  })

  await test.step('C-10.09 the image of the format JPG is shown', async () => {
    await part('Приложения')
      .getByRole('button', { name: /^лист\.jpg/ })
      .click()
    const image = clerk.getByRole('article', { name: 'лист.jpg' }).getByRole('img', { name: 'Страница 1 из 1' })
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  })
})
