import type { Page } from '@playwright/test'
import { makePdf } from '../factories/office-files'
import { readPrinted } from '../factories/printed-page'
import { fillCard, takeIn } from './story/register-letter'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const LETTER = {
  title: 'О повреждённом плане сетей',
  theirNumber: '02-11/3107',
  organisation: 'Администрация Ключевского муниципального округа',
  addressee: 'Карташов',
}

test('R-30.07 a damaged letter gets its act and is registered; «Лично» and «ОЗ» leave the queue and are seen in «Обработано»', async ({
  as,
}) => {
  test.setTimeout(300_000)
  const clerk = await as('zimina')
  await clerk.goto('/registration')

  await test.step('R-30.07 the act is refused until three have been named, then drawn in two copies', async () => {
    await takeIn(clerk, { name: 'План сетей.pdf', buffer: makePdf([`${LETTER.title}. Направляем план.`]) })
    await choose(clerk, 'Акт о повреждении')
    const dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('Нет части документа или приложения').check()
    await dialog.getByLabel('Подробно').fill('Нет листа 2 приложения.')
    for (const surname of ['Зимина', 'Белова']) await dialog.getByLabel(new RegExp(surname)).check()
    await expect(dialog.getByRole('button', { name: 'Составить акт' })).toBeDisabled()
    await dialog.getByLabel(/Никитин/).check()
    await expectAccessible(clerk, { asItStands: true })
    await dialog.getByRole('button', { name: 'Составить акт' }).click()
    const acts = clerk.getByRole('region', { name: 'Акты о повреждениях' })
    await expect(acts).toContainText(/Акт № \d+ от/)
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      acts.getByRole('link', { name: 'Акт для печати' }).click(),
    ])
    const pages = await readPrinted(await bytesOf(await file.createReadStream()))
    expect(pages.map((page) => /Экз. № \d/.exec(page.text)?.[0])).toEqual(['Экз. № 1', 'Экз. № 2'])
    for (const { text } of pages) for (const surname of ['Зимина', 'Белова', 'Никитин']) expect(text).toContain(surname)
  })

  await test.step('R-30.08 the damage stands in the note, and the letter is registered with it', async () => {
    await expect(clerk.getByRole('textbox', { name: 'Примечание' })).toHaveValue(/Акт № \d+ .*Нет листа 2 приложения/)
    await fillCard(clerk, LETTER)
    await clerk.keyboard.press('Control+Enter')
    const read = clerk.getByRole('region', { name: 'Зарегистрированное письмо' })
    await expect(read).toContainText(LETTER.title)
    await read.getByRole('button', { name: 'Экз. № 1 отправлен' }).click()
    await expect(read).toContainText(/Экз. № 1 отправлен \d\d\.\d\d/)
  })

  await test.step('R-30.11 a closed envelope goes to its addressee', async () => {
    await takeWithoutFile(clerk, 'Конверт «Лично» министру')
    await choose(clerk, '«Лично», не вскрывать')
    const dialog = clerk.getByRole('dialog')
    await dialog.getByText('Конверт вскрыт').click()
    await expect(dialog.getByText('регистрируют в обычном порядке')).toBeVisible()
    await dialog.getByText('Конверт закрыт').click()
    await dialog.getByLabel('Адресат').fill('Карташов')
    await clerk.getByRole('option', { name: /Карташов/ }).click()
    await dialog.getByRole('button', { name: 'Оформить' }).click()
    const done = clerk.getByRole('region', { name: 'Обработанное отправление' })
    await expect(done).toContainText('конверт не вскрыт')
    await done.getByRole('button', { name: 'Записать передачу' }).click()
    await expect(done.getByRole('button', { name: 'Вернуть в очередь' })).toBeHidden()
  })

  await test.step('R-30.05 misdelivered mail is taken back once, then sent where it belongs', async () => {
    await takeWithoutFile(clerk, 'Письмо для министерства финансов')
    for (const again of [true, false]) {
      await choose(clerk, '«ОЗ», заслано ошибочно')
      const dialog = clerk.getByRole('dialog')
      await dialog.getByLabel('Куда').fill('Министерство финансов области')
      await clerk.keyboard.press('Control+Enter')
      const done = clerk.getByRole('region', { name: 'Обработанное отправление' })
      await expect(done).toContainText('Министерство финансов области')
      await expectAccessible(clerk, { asItStands: true })
      if (again) await done.getByRole('button', { name: 'Вернуть в очередь' }).click()
    }
    const head = await as('kartashov')
    await head.goto('/registration')
    await expect(head.getByText('Регистрация для делопроизводителей')).toBeVisible()
  })

  await test.step('R-31.01 «Обработано» has both, by outcome', async () => {
    await clerk.getByRole('button', { name: 'Списки делопроизводства' }).click()
    await clerk.getByRole('menuitem', { name: 'Обработано без регистрации' }).click()
    const misdelivered = clerk.getByRole('button', { name: /^«ОЗ» \d/ })
    await expect(clerk.getByRole('button', { name: /Конверт «Лично» министру/ }).first()).toBeVisible()
    await misdelivered.click()
    await expect(clerk.getByRole('button', { name: /Письмо для министерства финансов/ }).first()).toBeVisible()
    await expect(clerk.getByRole('button', { name: /Конверт «Лично» министру/ })).toHaveCount(0)
    await expectAccessible(clerk, { asItStands: true })
  })
})

/** A way past the registration, by keyboard as a clerk chooses it. */
async function choose(clerk: Page, outcome: string): Promise<void> {
  await expect(clerk.getByRole('button', { name: 'Зарегистрировать' })).toBeEnabled()
  await clerk.keyboard.press('Alt+KeyO')
  await clerk.getByRole('menuitem', { name: outcome }).click()
}

async function takeWithoutFile(clerk: Page, title: string): Promise<void> {
  await clerk.getByRole('button', { name: 'Принять без файла' }).click()
  const dialog = clerk.getByRole('dialog')
  await dialog.getByLabel('Что поступило').fill(title)
  await dialog.getByRole('button', { name: 'Принять', exact: true }).click()
  await expect(clerk.getByRole('textbox', { name: 'Содержание' })).toHaveValue(title)
}

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return new Uint8Array(Buffer.concat(parts))
}
