import type { Page } from '@playwright/test'
import { readPrinted } from '../factories/printed-page'
import { decide, returnWith, send, signAndComplete } from './story/approve'
import { registerLetter } from './story/register-letter'
import { liveText, offered, openFromCabinet, roomId, row, write } from './story/room'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const TITLE = 'О ремонте ограждения набережной'
const ANSWER = 'Об ограждении набережной у речного вокзала'
const LETTER = {
  title: TITLE,
  theirNumber: '01-15/2614',
  organisation: 'Администрация Ключевского муниципального округа',
  addressee: 'Карташов',
  rareWords: 'кованые секции',
}
const WRITTEN = [
  'Министерство рассмотрело обращение и сообщает следующее.',
  'Финансирование предусмотрено на 2027 год.',
]
const REMARK = 'Укажите источник финансирования.'
const PASSPHRASE = 'подпись министра 2026'

test('V-14.01 A-01.01 six people carry a letter from the scan to the closed instruction', async ({ as }) => {
  test.setTimeout(900_000)
  const dark = { dark: true }
  const [clerk, head, partner, second] = [
    await as('zimina'),
    await as('kartashov'),
    await as('osipova'),
    await as('lapina'),
  ]
  const [executor, reviewer] = [await as('vetrov', dark), await as('krylova', dark)]
  for (const page of [head, executor, partner, reviewer, second]) await page.goto('/cabinet')
  let number = ''

  await test.step('R-31.11 the clerk registers the letter, the head sees it without reloading', async () => {
    number = await registerLetter(clerk, LETTER)
    await expectAccessible(clerk, { asItStands: true })
    await openFromCabinet(head, TITLE)
  })

  await test.step('A-02.07 an empty instruction is refused with nothing lost, a full one reaches the executor', async () => {
    await head.getByRole('region', { name: 'На рассмотрении' }).getByRole('button', { name: 'Поручение' }).click()
    const form = head.getByRole('dialog')
    await form.getByLabel('Тема').fill(ANSWER)
    await form.getByRole('button', { name: 'Старт' }).click()
    await expect(form.getByText('Напишите, что сделать')).toBeVisible()
    await expect(form.getByLabel('Тема')).toHaveValue(ANSWER)
    await form.getByLabel('Ответственный исполнитель').fill('Ветров')
    await offered(head, /Ветров/).click()
    await form.getByLabel('Соисполнители').fill('Осипова')
    await offered(head, /Осипова/).click()
    await form.getByLabel('Текст поручения').fill('Подготовить ответ о сроках ремонта.')
    await expectAccessible(head, { asItStands: true })
    await form.getByRole('button', { name: 'Старт' }).click()
    await expect(form.getByText('Поручение передано')).toBeVisible()
    await form.getByRole('button', { name: 'Закрыть' }).last().click()
  })

  await test.step('A-03.04 two people write the answer together, a reader cannot', async () => {
    await Promise.all([executor, partner].map((page) => openFromCabinet(page, ANSWER)))
    await expect(executor.getByText('Воронцову П.А.')).toBeVisible()
    await expect(executor.getByText('01-15/2614').first()).toBeVisible()
    await write(executor, WRITTEN[0] as string)
    await expect(liveText(partner)).toContainText(WRITTEN[0] as string)
    await expect(partner.getByText('Ветров', { exact: false }).first()).toBeVisible()
    await write(partner, WRITTEN[1] as string)
    await expect(liveText(executor)).toContainText(WRITTEN[1] as string)
    await head.goto(`/rooms/${roomId(executor)}/text`)
    await expect(head.getByText(WRITTEN[1] as string)).toBeVisible()
    await expect(head.locator('[contenteditable="true"]')).toHaveCount(0)
    await executor.getByRole('textbox', { name: 'Сообщение' }).fill('Текст готов, отправляю рецензентам.')
    await executor.keyboard.press('Enter')
    await expect(partner.getByText('Текст готов, отправляю рецензентам.').first()).toBeVisible()
    await findInFeed(partner, 'рецензент', /Текст готов/)
    await expect(partner).toHaveTitle(/^(\(\d+\+?\) )?Визирь$/)
    await expectAccessible(executor, { asItStands: true })
  })

  await test.step('A-05.03 a return brings the draft back with its remark, and the text opens again', async () => {
    await send(executor, 'Крылова; Лапина')
    const proposing = executor.getByText('Ваши правки вносятся предложениями')
    await expect(proposing).toBeVisible()
    await openFromCabinet(reviewer, ANSWER)
    await returnWith(reviewer, REMARK)
    await expect(executor.getByText(REMARK).first()).toBeVisible()
    await expect(proposing).toBeHidden()
    await expect(liveText(executor)).toBeVisible()
    await write(executor, 'Источник: областная программа.')
  })

  await test.step('A-06.05 the next cycle is agreed and visaed, and comes to the head by itself', async () => {
    await send(executor, '')
    await openFromCabinet(second, ANSWER)
    for (const page of [reviewer, second]) await decide(page, 'Согласен')
    for (const page of [reviewer, second]) await decide(page, 'Завизировать')
    await reviewer.goto(`/rooms/${roomId(executor)}/approval`)
    await expect(reviewer.getByText(REMARK).first()).toBeVisible()
    await expectAccessible(reviewer, { asItStands: true })
  })

  await test.step('A-08.01 the head signs with the key and closes the approval', async () => {
    await signAndComplete(head, PASSPHRASE)
  })

  let outgoing = ''
  await test.step('A-09.02 the clerk registers, sends and links; the instruction closes by itself', async () => {
    await clerk.goto('/cabinet')
    await openFromCabinet(clerk, ANSWER)
    await expect(clerk.getByText('Документ подписан, его текст не меняется.')).toBeVisible()
    const desk = clerk.getByRole('region', { name: 'Работа делопроизводителя' })
    await desk.getByRole('button', { name: 'Зарегистрировать' }).click()
    const asked = clerk.getByRole('dialog')
    outgoing = /№\s*([^\s]+) и/.exec((await asked.textContent()) ?? '')?.[1] ?? ''
    expect(outgoing).not.toBe('')
    await asked.getByRole('button', { name: 'Зарегистрировать' }).click()
    for (const look of ['Способ доставки выбран', 'Экземпляров столько же'])
      await desk.getByRole('checkbox', { name: new RegExp(look) }).check()
    await desk.getByRole('button', { name: 'Отправить', exact: true }).click()
    await expect(clerk.locator(`a[href*="${roomId(clerk)}"]`).first()).toContainText('Связать карточки')
    await desk.getByRole('button', { name: 'Связать карточки' }).click()
    await expect(desk.getByText('Работа завершена')).toBeVisible()
    for (const page of [executor, head]) {
      await expect(page.getByText(new RegExp(`поручение исполнено.*${outgoing}`)).first()).toBeVisible()
    }
  })

  await test.step('A-09.02 the rendition carries the number, the date and the mark; the original stays as it was signed', async () => {
    const files = await filesOf(clerk, roomId(executor))
    const rendition = (await printed(clerk, files.rendition)).map((page) => page.text).join(' ')
    expect(rendition).toContain(outgoing)
    expect(rendition).toContain('ДОКУМЕНТ ПОДПИСАН')
    const original = (await printed(clerk, files.version_pdf)).map((page) => page.text).join(' ')
    expect(original).toContain('Источник: областная программа.')
    expect(original).not.toContain(outgoing)
  })

  await test.step('C-16.01 a word of the scan’s second page, in another form, is found with its file and page', async () => {
    await executor.keyboard.press('Control+k')
    const search = executor.getByRole('dialog')
    await search.getByRole('combobox').fill('кованых секций')
    const hit = search.getByRole('option').filter({ hasText: TITLE })
    await expect(hit).toContainText('Письмо округа.pdf')
    await expect(hit).toContainText('стр. 2')
    await expectAccessible(executor, { asItStands: true })
    await executor.keyboard.press('Escape')
  })

  await test.step('A-09.06 the two cards name each other', async () => {
    await clerk.goto(`/rooms/${roomId(executor)}/card`)
    await expect(clerk.getByText(number).first()).toBeVisible()
    await expectAccessible(clerk, { asItStands: true })
    await expect(row(clerk, ANSWER)).toBeVisible()
  })
})

/** Finds something said by another form of its word, and goes to it. */
async function findInFeed(page: Page, words: string, said: RegExp): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyF')
  const field = page.getByRole('combobox', { name: 'Поиск в ленте' })
  await field.fill(words)
  await expect(page.getByRole('listbox', { name: 'Найденное' }).getByRole('option', { name: said })).toBeVisible()
  await field.press('Enter')
  await expect(field).toBeHidden()
  await expect(page.locator('[data-found]')).toContainText(said)
}

type Files = Record<string, string>

/** The newest file of each role. */
async function filesOf(page: Page, documentId: string): Promise<Files> {
  const answer = await page.request.get(`/api/v1/documents/${documentId}/files`)
  const { files } = (await answer.json()) as { files: { id: string; role: string }[] }
  return Object.fromEntries(files.map(({ id, role }) => [role, id]))
}

async function printed(page: Page, fileId: string | undefined) {
  const answer = await page.request.get(`/api/files/${fileId}?download`)
  expect(answer.ok()).toBe(true)
  return readPrinted(new Uint8Array(await answer.body()))
}
