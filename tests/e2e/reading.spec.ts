import type { Page } from '@playwright/test'
import { letterOf } from '../factories/received/received-letter'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const LETTER = {
  organisation: 'АО «Северореченская теплосеть»',
  address: 'Заводской пр-д, д. 3, г. Северореченск, 699021',
  number: 'СТ-4/318',
  date: '2026-05-06',
  reply: null,
  addressee: { position: 'Министру территориального развития области', name: 'Карташову Д.Н.' },
  title: 'О подготовке тепловых сетей к отопительному периоду',
  signatory: { position: 'Технический директор', first: 'Виктор', middle: 'Геннадьевич', last: 'Ершов' },
  attachments: { items: ['план ремонта'], sheets: 2 },
  executor: 'Гуляева Нина Сергеевна',
}

/** Takes the letter into the queue and opens its card. */
async function takeIn(clerk: Page, pdf: Uint8Array): Promise<void> {
  await clerk.goto('/registration')
  const [chooser] = await Promise.all([
    clerk.waitForEvent('filechooser'),
    clerk.getByRole('button', { name: 'Принять файлы' }).first().click(),
  ])
  await chooser.setFiles({ name: 'Скан.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
  await clerk.getByLabel('Приём файлов').getByRole('button', { name: 'Открыть' }).click()
  await expect(clerk.getByRole('region', { name: 'Скан документа' })).toContainText('Скан.pdf')
  await expect(clerk.getByRole('textbox', { name: 'Содержание' })).toHaveValue('Скан')
}

test('R-31.11 a letter is read: places on the scan and fields show each other, and few keys register it', async ({
  as,
}) => {
  const clerk = await as('zimina', { width: 1440, height: 900 })
  await takeIn(clerk, letterOf(LETTER, 'plain'))
  const scan = clerk.getByRole('region', { name: 'Скан документа' })
  const number = clerk.getByRole('textbox', { name: 'Их №' })
  const mark = scan.getByRole('button', { name: 'Их №' })
  await expect(mark).toBeVisible()

  await test.step('a field lights its place, and a press on a place fills its field', async () => {
    await number.focus()
    await expect(mark).toHaveAttribute('data-active', 'true')
    await scan.getByRole('button', { name: 'Подписал' }).click()
    await expect(clerk.getByRole('textbox', { name: 'Подписал' })).toHaveValue(/^Ершов\sВ\.\sГ\.$/)
    await expect(clerk.getByRole('textbox', { name: 'Подписал' })).toBeFocused()
    await expect(mark).not.toHaveAttribute('data-active', 'true')
    await scan.getByRole('button', { name: 'Поля на скане' }).click()
    await expect(mark).toBeHidden()
    await scan.getByRole('button', { name: 'Поля на скане' }).click()
    await expect(mark).toBeVisible()
    await expectAccessible(clerk)
  })

  await test.step('on a small sheet what is pressed stays large enough, and keeps off its neighbours', async () => {
    for (const size of ['67 %', '50 %', '33 %']) {
      await scan.getByRole('button', { name: 'Мельче' }).click()
      await expect(scan.getByRole('button', { name: size })).toBeVisible()
      await expectAccessible(clerk, { asItStands: true })
    }
    await scan.getByRole('button', { name: '33 %' }).click()
    await mark.click()
    await expect(number).toBeFocused()
  })

  await test.step('what is sure is taken at once, what the registrar wrote stays', async () => {
    await number.fill('СТ-4/319')
    await clerk.keyboard.press('Alt+KeyT')
    await expect(number).toHaveValue('СТ-4/319')
    await expect(clerk.getByRole('textbox', { name: 'Содержание' })).toHaveValue(LETTER.title)
    await expect(clerk.getByRole('textbox', { name: 'Их дата' })).toHaveValue('06.05.2026')
    await expect(clerk.getByRole('button', { name: /Взять прочитанное/ })).toHaveCount(0)
  })

  await test.step('the sheets are looked at by the registrar, and the letter has its number', async () => {
    await expect(clerk.getByRole('textbox', { name: 'Листов' })).toBeFocused()
    await clerk.keyboard.press('Enter')
    await expect(clerk.getByRole('textbox', { name: 'Листов' })).toHaveValue('1')
    await clerk.keyboard.press('Control+Enter')
    const read = clerk.getByRole('region', { name: 'Зарегистрированное письмо' })
    await expect(read.getByText(LETTER.title)).toBeVisible()
    await expect(read).toContainText('Карташов')
  })
})

test('R-31.11 a letter that was read is registered by three presses', async ({ as }) => {
  const clerk = await as('zimina', { width: 1440, height: 900 })
  await takeIn(clerk, letterOf({ ...LETTER, number: 'СТ-4/402', date: '2026-05-20' }, 'common'))
  const scan = clerk.getByRole('region', { name: 'Скан документа' })
  await expect(scan.getByRole('button', { name: 'Подписал' })).toBeVisible()
  for (const keys of ['Alt+KeyT', 'Enter', 'Control+Enter']) await clerk.keyboard.press(keys)
  const read = clerk.getByRole('region', { name: 'Зарегистрированное письмо' })
  await expect(read.getByText('СТ-4/402')).toBeVisible()
})
