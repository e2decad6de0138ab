import { expect, type Page } from '@playwright/test'
import { makePdf } from '../../factories/office-files'
import { offered } from './room'

export type Letter = { title: string; theirNumber: string; organisation: string; addressee: string; rareWords: string }

/** The clerk takes a scan in, fills the card beside it and registers the letter; answers with its number. */
export async function registerLetter(clerk: Page, letter: Letter): Promise<string> {
  await clerk.goto('/registration')
  await expect(clerk.getByText('в очереди').first()).toBeVisible()
  const { title, rareWords } = letter
  const pages = [`${title}. Просим сообщить о сроках.`, `Приложение. Предусмотрены ${rareWords} длиной 40 метров.`]
  await takeIn(clerk, { name: 'Письмо округа.pdf', buffer: makePdf(pages) })
  await fillCard(clerk, letter)
  await clerk.keyboard.press('Control+Enter')
  const read = clerk.getByRole('region', { name: 'Зарегистрированное письмо' })
  await expect(read.getByText(letter.title)).toBeVisible()
  const number = /№\s(\S+) от/.exec((await read.getByRole('heading').textContent()) ?? '')?.[1]
  expect(number, 'the number is read back').toBeTruthy()
  return number as string
}

/** Every field of the card on screen, as the letter has it. */
export async function fillCard(clerk: Page, letter: Omit<Letter, 'rareWords'>): Promise<void> {
  await clerk
    .getByRole('combobox', { name: 'Организация' })
    .or(clerk.getByLabel('Организация'))
    .first()
    .fill(letter.organisation)
  await offered(clerk, letter.organisation).click()
  await clerk.getByRole('textbox', { name: 'Подписал' }).fill('Воронцов П. А.')
  await clerk.getByRole('textbox', { name: 'Их №' }).fill(letter.theirNumber)
  await clerk.getByRole('textbox', { name: 'Их дата' }).fill('20.11.2026')
  await clerk.getByRole('textbox', { name: 'Содержание' }).fill(letter.title)
  await clerk.getByRole('textbox', { name: 'Листов' }).fill('2')
  await clerk.getByRole('textbox', { name: 'Приложений' }).fill('1 на 1 л.')
  await clerk
    .getByRole('combobox', { name: 'Адресаты' })
    .or(clerk.getByRole('textbox', { name: 'Адресаты' }))
    .first()
    .fill(letter.addressee)
  await offered(clerk, new RegExp(letter.addressee)).click()
}

type Scan = { name: string; buffer: Uint8Array }

/** A file becomes a letter in the queue, and its card opens. */
export async function takeIn(clerk: Page, { name, buffer }: Scan): Promise<void> {
  const [chooser] = await Promise.all([
    clerk.waitForEvent('filechooser'),
    clerk.getByRole('button', { name: 'Принять файлы' }).first().click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(buffer) })
  const taken = clerk.getByLabel('Приём файлов').getByRole('listitem').filter({ hasText: name })
  await taken.getByRole('button', { name: 'Открыть' }).click()
  await expect(clerk.getByRole('region', { name: 'Скан документа' })).toContainText(name)
}
