import { makePdf } from '../factories/office-files'
import { readPrinted } from '../factories/printed-page'
import { letterOf } from '../factories/received/received-letter'
import {
  choose,
  lastOf,
  readCode,
  registerOf,
  registerOpen,
  registerTogether,
  stackOf,
  takeWithoutFile,
} from './story/mail-of-a-day'
import { fillCard, takeIn } from './story/register-letter'
import { offered } from './story/room'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const MORNING = Array.from({ length: 10 }, (_, at) => `О ходе работ на участке № ${at + 1}`)
const ORGANISATION = 'Администрация Ключевского муниципального округа'
const ANSWER = {
  organisation: ORGANISATION,
  address: 'ул. Речная, д. 1, с. Ключевское, 699030',
  number: '02-11/3108',
  date: '2026-11-18',
  addressee: { position: 'Министру территориального развития области', name: 'Карташову Д.Н.' },
  title: 'О согласовании плана берегоукрепления',
  signatory: { position: 'Глава администрации', first: 'Пётр', middle: 'Андреевич', last: 'Воронцов' },
  attachments: null,
  executor: 'Гуляева Нина Сергеевна',
}
const DAMAGED = {
  title: 'О повреждённом плане сетей',
  theirNumber: '02-11/3107',
  organisation: ORGANISATION,
  addressee: 'Карташов',
}
const CLOSED = { ...DAMAGED, title: 'О режиме допуска на водозабор', theirNumber: '02-11/3109' }
const PALE = 'О порыве водовода'

test('R-29 … R-31, V-23 a clerk’s day: twenty letters, from the mail bag to the journals and the search', async ({
  as,
}) => {
  test.setTimeout(300_000)
  const [clerk, colleague] = [await as('zimina'), await as('belova')]
  const before = await registerOf(clerk, 'incoming')
  const [sent] = await registerOf(clerk, 'outgoing')
  const cards = await registerTogether([clerk, colleague], MORNING)
  const scan = () => clerk.getByRole('region', { name: 'Скан документа' })

  await test.step('V-10.03 two clerks register ten letters at once, and no number is given twice or left out', async () => {
    const given = cards.map(({ number }) => lastOf(number)).toSorted((one, other) => one - other)
    expect(given).toEqual(MORNING.map((_, at) => lastOf(before[0]?.number ?? '') + at + 1))
  })

  await test.step('V-14.03 V-23.02 their scans come as one stack, and its pages go to their cards', async () => {
    await clerk.goto('/registration?list=stacks')
    const [chooser] = await Promise.all([
      clerk.waitForEvent('filechooser'),
      clerk.getByRole('button', { name: 'Загрузить стопку' }).first().click(),
    ])
    await chooser.setFiles({ name: 'Утренняя почта.pdf', mimeType: 'application/pdf', buffer: await stackOf(cards) })
    const row = clerk.getByRole('list', { name: 'Стопки' }).getByRole('button', { name: /Утренняя почта/ })
    await expect(row).toContainText('10 документов в карточках', { timeout: 60_000 })
    await expect(row).toContainText('нераспознан 1 набор')
    const went = clerk.getByRole('region', { name: 'Разошлось по карточкам' })
    for (const { number } of cards) await expect(went).toContainText(number)
    await expectAccessible(clerk, { asItStands: true })
  })

  await test.step('V-23.05 the page nobody knows is seen, and attached by the number of its card', async () => {
    const loose = clerk.getByRole('region', { name: 'Нераспознанные' })
    await expect(loose).toContainText('нет карточки с таким кодом')
    await expect
      .poll(() => loose.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0)
    await loose.getByRole('textbox', { name: 'Номер зарегистрированного документа' }).fill(cards[0]?.number ?? '')
    await clerk.getByRole('option').first().click()
    await loose.getByRole('button', { name: 'Приложить' }).click()
    await expect(clerk.getByText('Нераспознанных страниц нет')).toBeVisible()
    await expect(clerk.getByRole('region', { name: 'Разошлось по карточкам' })).toContainText('версия 2')
  })

  await test.step('V-23.07 V-23.08 a label that is read opens its card, from the list and from the search line', async () => {
    const [, second, third] = cards
    await readCode(clerk, second?.code ?? '')
    await expect(clerk).toHaveURL(`/rooms/${second?.documentId}/card`)
    await clerk.keyboard.press('Control+k')
    await expect(clerk.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await readCode(clerk, third?.code ?? '')
    await expect(clerk).toHaveURL(`/rooms/${third?.documentId}/card`)
    await expect(clerk.getByRole('dialog')).toBeHidden()
  })

  const answer = letterOf({ ...ANSWER, reply: { number: sent?.number ?? '', date: sent?.date ?? '' } }, 'plain')
  let answerNumber = ''
  await test.step('R-31.15 an answer to a letter of ours is read with what it answers, and linked', async () => {
    await clerk.goto('/registration')
    await takeIn(clerk, { name: 'Ответ округа.pdf', buffer: answer })
    await expect(scan().getByRole('button', { name: 'Подписал' })).toBeVisible()
    for (const keys of ['Alt+KeyT', 'Enter']) await clerk.keyboard.press(keys)
    await expect(clerk.getByText(`На исх. ${sent?.number}`)).toBeVisible()
    await clerk.getByRole('button', { name: 'В письме нет: приложения' }).click()
    answerNumber = await registerOpen(clerk)
  })

  await test.step('R-31.05 the same letter once more is compared with the first, and refused as a repetition', async () => {
    await takeIn(clerk, { name: 'Ответ округа, ещё раз.pdf', buffer: answer })
    const warning = clerk.getByRole('alert').filter({ hasText: `Похоже на вх. № ${answerNumber}` })
    await warning.getByRole('button', { name: 'Сравнить' }).click()
    const both = clerk.getByRole('dialog', { name: 'Сравнение писем' })
    await expect(both.getByRole('figure')).toHaveCount(2)
    await expect(both.getByText('Слова одинаковы.')).toBeVisible()
    await both.getByRole('button', { name: 'Это повтор' }).click()
    const refusal = clerk.getByRole('dialog', { name: 'Отказать в регистрации' })
    await expect(refusal.getByLabel('Причина')).toHaveValue(new RegExp(`^Повтор вх.\\s№\\s${answerNumber} `))
    await refusal.getByRole('button', { name: 'Отказать' }).click()
    await expect(refusal).toHaveCount(0)
  })

  await test.step('R-30.07 a damaged one: no act until three are named, then two copies', async () => {
    await takeIn(clerk, { name: 'План сетей.pdf', buffer: makePdf([`${DAMAGED.title}. Направляем план.`]) })
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
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(Buffer.from(part))
    const pages = await readPrinted(new Uint8Array(Buffer.concat(parts)))
    expect(pages.map((page) => /Экз. № \d/.exec(page.text)?.[0])).toEqual(['Экз. № 1', 'Экз. № 2'])
    for (const { text } of pages) for (const surname of ['Зимина', 'Белова', 'Никитин']) expect(text).toContain(surname)
  })

  await test.step('R-30.08 R-30.09 the damage stands in its note, it is registered, and a copy of the act goes back', async () => {
    await expect(clerk.getByRole('textbox', { name: 'Примечание' })).toHaveValue(/Акт № \d+ .*Нет листа 2 приложения/)
    await fillCard(clerk, DAMAGED)
    await registerOpen(clerk)
    const read = clerk.getByRole('region', { name: 'Зарегистрированное письмо' })
    await expect(read).toContainText(DAMAGED.title)
    await read.getByRole('button', { name: 'Экз. № 1 отправлен' }).click()
    await expect(read).toContainText(/Экз. № 1 отправлен \d\d\.\d\d/)
  })

  await test.step('R-31.16 R-31.17 of two that cannot be read the urgent one is registered with a note, the other refused', async () => {
    await takeIn(clerk, { name: 'Бледная телеграмма.pdf', buffer: makePdf([PALE]) })
    await fillCard(clerk, { ...DAMAGED, title: PALE, theirNumber: '02-11/3110' })
    await clerk.getByLabel('Срочность').click()
    await offered(clerk, 'Весьма срочно').click()
    await clerk.getByRole('textbox', { name: 'Примечание' }).fill('Читается плохо, зарегистрировано как срочное.')
    await registerOpen(clerk)
    await takeWithoutFile(clerk, 'Размытая копия без подписи')
    await choose(clerk, 'Отказать в регистрации')
    const refusal = clerk.getByRole('dialog')
    await refusal.getByRole('button', { name: 'Текст не читается' }).click()
    await refusal.getByRole('button', { name: 'Отказать', exact: true }).click()
    await expect(refusal).toHaveCount(0)
  })

  await test.step('R-14 a letter for official use gets a number of its own journal, and only those it is for find it', async () => {
    await takeIn(clerk, { name: 'Для служебного пользования.pdf', buffer: makePdf([CLOSED.title]) })
    await fillCard(clerk, CLOSED)
    await clerk.getByRole('radiogroup', { name: 'Доступ' }).getByText('ДСП').click()
    expect(await registerOpen(clerk)).toMatch(/-дсп$/)
  })

  await test.step('R-30.11 R-30.12 a closed envelope goes to its addressee, an opened one would be registered', async () => {
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

  await test.step('R-30.05 a misdelivered one is taken back once, then sent where it belongs', async () => {
    await takeWithoutFile(clerk, 'Письмо для министерства финансов')
    for (const again of [true, false]) {
      await choose(clerk, '«ОЗ», заслано ошибочно')
      const dialog = clerk.getByRole('dialog')
      await dialog.getByLabel('Куда').fill('Министерство финансов области')
      await clerk.keyboard.press('Control+Enter')
      const done = clerk.getByRole('region', { name: 'Обработанное отправление' })
      await expect(done).toContainText('Министерство финансов области')
      if (again) await done.getByRole('button', { name: 'Вернуть в очередь' }).click()
    }
  })

  await test.step('R-31.03 R-31.04 an invitation is only counted, a price list is not even that', async () => {
    for (const [title, outcome, kind, submit] of [
      ['Приглашение на день города', 'Учесть без регистрации', 'Приглашение на мероприятие', 'Учесть'],
      ['Прайс-лист на трубы', 'Не учитывать и не регистрировать', 'Реклама, прайс-лист', 'Не учитывать'],
    ] as const) {
      await takeWithoutFile(clerk, title)
      await choose(clerk, outcome)
      const dialog = clerk.getByRole('dialog')
      await dialog.getByLabel('Вид отправления').click()
      await offered(clerk, kind).click()
      await dialog.getByRole('button', { name: submit, exact: true }).click()
      await expect(clerk.getByRole('region', { name: 'Обработанное отправление' })).toContainText(title)
    }
  })

  await test.step('R-31.01 «Обработано» has what went without a number, by outcome', async () => {
    await clerk.getByRole('button', { name: 'Списки делопроизводства' }).click()
    await clerk.getByRole('menuitem', { name: 'Обработано без регистрации' }).click()
    const row = (title: RegExp) => clerk.getByRole('button', { name: title })
    for (const title of [/Конверт «Лично» министру/, /Приглашение на день города/, /Прайс-лист/, /Размытая копия/])
      await expect(row(title).first()).toBeVisible()
    await clerk.getByRole('button', { name: /^«ОЗ» \d/ }).click()
    await expect(row(/Письмо для министерства финансов/).first()).toBeVisible()
    await expect(row(/Конверт «Лично» министру/)).toHaveCount(0)
    await expectAccessible(clerk, { asItStands: true })
  })

  await test.step('the journals hold the registered ones in order, and nothing of the rest', async () => {
    const open = (await registerOf(clerk, 'incoming')).slice(0, -before.length)
    expect(open.map(({ title }) => title)).toEqual([PALE, DAMAGED.title, ANSWER.title, ...morning(cards, open)])
    expect((await registerOf(clerk, 'incoming', true))[0]?.title).toBe(CLOSED.title)
  })

  await test.step('C-16.01 V-21.04 any of it is found at once, by those who may', async () => {
    const [head, stranger] = [await as('kartashov'), await as('vetrov')]
    const found = async (page: typeof clerk, query: string) => {
      const answer = await page.request.get(`/api/v1/search?query=${encodeURIComponent(query)}`)
      return ((await answer.json()) as { total: { count: number } }).total.count
    }
    // The letter and the repetition that was refused.
    await expect.poll(() => found(clerk, `«${ANSWER.title}»`)).toBe(2)
    await expect.poll(() => found(head, 'режим допуска водозабор')).toBe(1)
    expect(await found(stranger, 'режим допуска водозабор')).toBe(0)
    await stranger.goto('/registration')
    await expect(stranger.getByText('Регистрация для делопроизводителей')).toBeVisible()
  })
})

/** Titles of the morning's letters, the last number first. */
const morning = (cards: { documentId: string }[], rows: { documentId: string; title: string | null }[]) =>
  rows.filter((row) => cards.some(({ documentId }) => documentId === row.documentId)).map(({ title }) => title)
