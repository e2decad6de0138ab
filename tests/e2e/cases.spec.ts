import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const HEADING = 'Переписка с министерствами о земельных участках'

test('R-35.19 R-36.04 C-16.03 a clerk adds a case, the executor files a letter into it from the keyboard, and it is found by the case', async ({
  as,
}) => {
  const [clerk, executor] = [await as('zimina'), await as('fomin')]

  await test.step('R-35.22 R-35.19 the clerk adds a case; a vague heading is refused', async () => {
    await clerk.goto('/cabinet')
    await clerk.getByRole('link', { name: 'Дела', exact: true }).click()
    await clerk
      .getByRole('navigation', { name: 'Подразделения' })
      .getByRole('button', { name: /Финансовый/ })
      .click()
    const cases = clerk.getByRole('region', { name: 'Номенклатура дел', exact: true })
    await expect(cases.getByRole('row')).toHaveCount(3)
    await expectAccessible(clerk, { asItStands: true })
    await clerk.getByRole('button', { name: 'Добавить дело' }).click()
    const form = clerk.getByRole('dialog', { name: 'Новое дело' })
    await expect(form.getByRole('textbox', { name: 'Индекс дела' })).toHaveValue('03-05')
    await form.getByRole('textbox', { name: 'Заголовок дела' }).fill('Разные материалы')
    await form.getByRole('textbox', { name: 'Срок хранения' }).fill('5 лет ЭПК')
    await form.getByRole('textbox', { name: 'Статья по перечню' }).fill('ст. 70')
    await form.getByText('И так и так').click()
    await expect(form).toContainText('«разные материалы» не говорит, что в деле')
    await expect(form.getByRole('button', { name: 'Сохранить' })).toBeDisabled()
    await expectAccessible(clerk, { asItStands: true })
    await form.getByRole('textbox', { name: 'Заголовок дела' }).fill(HEADING)
    await clerk.keyboard.press('Control+Enter')
    await expect(cases.getByRole('row', { name: new RegExp(HEADING) })).toContainText('03-05')
  })

  let room = ''
  await test.step('R-36.04 R-10.18 the executor files the executed letter into it, without the mouse', async () => {
    await executor.goto('/cabinet')
    await executor
      .getByRole('option')
      .filter({ hasText: /01-07.*поручение исполнено/ })
      .click()
    await expect(executor.getByRole('region', { name: 'Списать в дело' })).toBeVisible()
    room = /\/rooms\/[0-9a-f-]+/.exec(executor.url())?.[0] ?? ''
    await executor.getByRole('region', { name: 'Списать в дело' }).getByRole('button').press('Enter')
    const dialog = executor.getByRole('dialog', { name: 'Списать в дело' })
    const field = dialog.getByRole('combobox').or(dialog.getByLabel('Индекс или заголовок дела')).first()
    const choices = executor.getByRole('listbox', { name: 'Дела', exact: true }).getByRole('option')
    await expect(choices).toHaveCount(3)
    await expect(choices.first()).toContainText('недавнее')
    await executor.keyboard.type('министерств участк')
    await expect(choices).toHaveCount(1)
    await expectAccessible(executor, { asItStands: true })
    await executor.keyboard.press('Enter')
    await expect(field).toHaveValue(`03-05. ${HEADING}`)
    await executor.keyboard.press('Tab')
    await executor.keyboard.type('Ответ отправлен')
    await executor.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(executor.getByText(/В дело № 03-05 за \d{4} год/).first()).toBeVisible()
    await expect(executor.getByRole('log')).toContainText(/списал в дело № 03-05 за \d{4} год: Ответ отправлен/)
    await expect(executor.getByRole('region', { name: 'Списать в дело' })).toHaveCount(0)
  })

  await test.step('R-36.02 the nomenclature says at once that the case is opened, and what is in it', async () => {
    const row = clerk.getByRole('row', { name: new RegExp(HEADING) })
    await expect(row).toContainText('Заведено')
    await clerk.getByRole('button', { name: 'Документы дела № 03-05: 1' }).click()
    const inside = clerk.getByRole('dialog', { name: /^Дело № 03-05/ })
    await expect(inside.getByRole('link')).toHaveAttribute('href', room)
    await expectAccessible(clerk, { asItStands: true })
    await clerk.keyboard.press('Escape')
  })

  await test.step('C-16.03 the search narrows by the case', async () => {
    const facets = async () => {
      const answer = await executor.request.get(`/api/v1/search?query=${encodeURIComponent('участок')}`)
      return ((await answer.json()) as { facets: { cases: { label: string }[] } }).facets.cases.map(
        ({ label }) => label,
      )
    }
    // A product that has just begun is still building its index.
    await expect.poll(facets, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/^03-05, /))
    await executor.keyboard.press('Control+KeyK')
    await executor.getByRole('combobox', { name: 'Поиск' }).fill('участок')
    const facet = executor.getByRole('group', { name: 'Дело', exact: true })
    await facet.getByRole('checkbox', { name: /^03-05, / }).check()
    await expect(executor.getByRole('listbox', { name: 'Результаты' }).getByRole('option')).toHaveCount(1)
    await expectAccessible(executor, { asItStands: true })
    await executor.keyboard.press('Escape')
  })

  await test.step('R-36.04 a case of another unit is refused', async () => {
    const read = async (path: string) => (await executor.request.get(`/api/v1/${path}`)).json()
    const units: { id: string; name: string }[] = await read('units')
    const other = units.find(({ name }) => name === 'Правовой отдел')
    expect(await read('archive/nomenclature')).toMatchObject({ unit: { name: 'Финансовый отдел' } })
    expect(await read(`archive/nomenclature?unitId=${other?.id}`)).toMatchObject({ code: 'archive.another_unit' })
  })

  await test.step('R-36.03 what is not filed is listed, and this letter is not among it', async () => {
    await clerk.getByText('Не списаны', { exact: true }).click()
    const waiting = clerk.getByRole('region', { name: 'Исполнены и не списаны в дело' })
    await expect(waiting.getByRole('row').nth(1)).toContainText('в срок')
    await expect(waiting.getByRole('link', { name: /^01-07/ })).toHaveCount(0)
    await expectAccessible(clerk, { asItStands: true })
  })

  await test.step('R-36.07 the clerk takes it out again, with the reason', async () => {
    await clerk.goto(`${room}/card`)
    const part = clerk.getByRole('region', { name: 'Дело', exact: true })
    await expect(part).toContainText('Фомин А. Д., Консультант')
    await part.getByRole('button', { name: 'Изъять из дела' }).click()
    const form = clerk.getByRole('dialog', { name: 'Изъять из дела № 03-05' })
    await form.getByRole('textbox', { name: 'Причина' }).fill('Не то дело')
    await expectAccessible(clerk, { asItStands: true })
    await clerk.keyboard.press('Control+Enter')
    await expect(part).toContainText('Не списан')
    await expect(part).toContainText('Не то дело')
    await expect(executor.getByRole('region', { name: 'Списать в дело' }).getByRole('button')).toBeVisible()
  })
})
