import { makePdf } from '../factories/office-files'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const [FIRST, SECOND] = ['О насосной станции на Речной', 'О шлагбауме во дворе']

test('R-29.11 a unit passes the head’s mail by a register, its head signs, the clerk takes one letter and returns the other', async ({
  as,
}) => {
  const [member, chief, clerk] = [await as('vetrov'), await as('krylova'), await as('zimina')]
  await chief.goto('/cabinet')
  await member.goto('/cabinet')
  let register = ''

  await test.step('R-29.11 the unit writes the register, a bulky attachment goes electronically', async () => {
    await member.getByRole('button', { name: 'Создать' }).click()
    await member.getByRole('menuitem', { name: 'Реестр почты подразделения' }).click()
    await expect(member.getByRole('region', { name: 'Реестр № 1', exact: true })).toContainText('ждёт делопроизводства')
    await member.getByRole('button', { name: 'Составить реестр' }).click()
    const form = member.getByRole('form', { name: 'Новый реестр' })
    const line = (place: number) => form.getByRole('group', { name: `Документ ${place}`, exact: true })
    const save = form.getByRole('button', { name: 'Сохранить реестр' })
    await expect(save).toBeDisabled()
    await form.getByRole('button', { name: 'Добавить документ' }).click()
    for (const [place, title] of [FIRST, SECOND].entries()) {
      const fields = line(place + 1)
      await fields.getByRole('textbox', { name: 'От кого' }).fill('АО «Северореченская теплосеть»')
      await fields.getByRole('textbox', { name: 'О чём' }).fill(title)
      await fields
        .getByRole('combobox', { name: 'Кому' })
        .or(fields.getByRole('textbox', { name: 'Кому' }))
        .click()
      await member.getByRole('option', { name: /Карташов/ }).click()
    }
    const choosing = member.waitForEvent('filechooser')
    await line(1).getByRole('button', { name: 'Приложить файлы приложения' }).click()
    const pdf = Buffer.from(makePdf(['Листы схемы']))
    await (await choosing).setFiles({ name: 'Схема.pdf', mimeType: 'application/pdf', buffer: pdf })
    await expect(line(1).getByText('приложение в электронном виде')).toBeVisible()
    await expectAccessible(member, { asItStands: true })
    await save.click()
    const draft = member.getByRole('region', { name: /^Проект реестра/ })
    await expect(draft).toContainText('ждёт подписи: Крылова Т. О.')
    await expect(draft).toContainText('приложение передано в электронном виде')
    await expect(draft.getByRole('button', { name: /^Подписать/ })).toHaveCount(0)
    await expectAccessible(member, { asItStands: true })
  })

  await test.step('R-29.11 the head finds it in the cabinet and signs', async () => {
    const part = chief.getByRole('region', { name: 'Почта подразделения' })
    await expect(part).toContainText('Отдел благоустройства: подпишите реестр, 2 документа')
    await expectAccessible(chief, { asItStands: true })
    await part.getByRole('button', { name: /^Открыть почту подразделения/ }).click()
    await chief.getByRole('button', { name: /^Подписать: Проект/ }).click()
    const dialog = chief.getByRole('dialog', { name: 'Подписать реестр' })
    await expect(dialog).toContainText('изменить его будет нельзя')
    await dialog.getByRole('button', { name: 'Подписать' }).click()
    const block = chief.getByRole('region', { name: /^Реестр № \d+$/ }).filter({ hasText: FIRST })
    await expect(block).toContainText(/подписан .*Крылова/)
    register = /№ (\d+)/.exec((await block.getByRole('heading').textContent()) ?? '')?.[1] ?? ''
    await expect(member.getByRole('region', { name: `Реестр № ${register}`, exact: true })).toBeVisible()
  })

  await test.step('R-29.11 the clerk prints it, accepts what is there, returns what is not', async () => {
    await clerk.goto('/registration')
    await clerk.getByRole('button', { name: /^Приём почты, из подразделений ждёт/ }).click()
    await clerk.getByRole('button', { name: /^Из подразделений/ }).click()
    const block = clerk.getByRole('region', { name: `Реестр № ${register}`, exact: true })
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      block.getByRole('button', { name: 'PDF' }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`Реестр № ${register} почты подразделения.pdf`)
    const [scheme] = await Promise.all([
      clerk.waitForEvent('download'),
      block.getByRole('link', { name: 'Скачать файл Схема.pdf' }).click(),
    ])
    expect(scheme.suggestedFilename()).toBe('Схема.pdf')
    await block.getByRole('button', { name: `Принять по реестру № ${register}` }).click()
    const form = clerk.getByRole('dialog', { name: `Принять по реестру № ${register}` })
    await form.getByRole('checkbox', { name: `Получено: ${SECOND}` }).uncheck()
    await expect(form.getByRole('button', { name: 'Принять 1 из 2' })).toBeDisabled()
    await form.getByRole('textbox', { name: `Почему не принято: ${SECOND}` }).fill('нет в пачке')
    await expectAccessible(clerk, { asItStands: true })
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.getByRole('status').filter({ hasText: `Реестр № ${register} принят` })).toBeVisible()
    await expect(block).toContainText('не принято: нет в пачке')
    await expect(block).toContainText(/Приём № \d+/)
    await expectAccessible(clerk, { asItStands: true })
  })

  await test.step('R-29.02 it stands in the queue with its words, and in the journal as one receipt', async () => {
    await clerk.getByRole('button', { name: /^Журнал/, pressed: false }).click()
    const row = clerk.getByRole('list', { name: 'Приём почты' }).getByRole('listitem')
    await expect(row.filter({ hasText: 'из подразделения' })).toContainText('Отдел благоустройства')
    await clerk.getByRole('button', { name: /^Из подразделений/ }).click()
    await clerk.getByRole('link', { name: FIRST }).click()
    await expect(clerk.getByText(`Отдел благоустройства, реестр № ${register}`).first()).toBeVisible()
  })

  await test.step('R-29.11 the unit sees what came back without reloading, and takes note', async () => {
    const block = member.getByRole('region', { name: `Реестр № ${register}`, exact: true })
    await expect(block).toContainText('не принято: нет в пачке')
    await block.getByRole('button', { name: /^Передать снова/ }).click()
    const again = member.getByRole('form', { name: 'Новый реестр' })
    await expect(again.getByRole('textbox', { name: 'О чём' })).toHaveValue(SECOND)
    await again.getByRole('button', { name: 'К реестрам' }).click()
    await block.getByRole('button', { name: /^Ознакомлен/ }).click()
    await expect(block.getByRole('button', { name: /^Ознакомлен/ })).toHaveCount(0)
  })
})

test('R-29.09 a register of originals made by mistake is struck out, and they wait again', async ({ as }) => {
  const clerk = await as('zimina')
  await clerk.goto('/registration?list=handover')
  const waiting = clerk.getByRole('region', { name: 'Ждут передачи' })
  const number = /№\s*(\S+)/.exec((await waiting.getByRole('link').first().textContent()) ?? '')?.[1] ?? ''
  // One only: others may wait here that are closed to whoever takes them.
  await waiting.getByRole('checkbox', { name: 'Выбрать все подлинники' }).uncheck()
  await waiting.getByRole('checkbox', { name: `Выбрать № ${number}`, exact: true }).check()
  await waiting.getByRole('button', { name: 'Составить реестр' }).click()
  const form = clerk.getByRole('dialog', { name: 'Реестр подлинников обращений' })
  await form.getByLabel('Кто принимает в отделе по работе с обращениями').first().fill('Седова')
  await clerk.getByRole('option', { name: /Седова/ }).click()
  await form.getByRole('button', { name: 'Передать по реестру' }).click()
  const made = clerk.getByRole('status').filter({ hasText: 'Составлен реестр' })
  const register = /№ (\d+)/.exec((await made.textContent()) ?? '')?.[1] ?? ''
  const block = clerk.getByRole('region', { name: `Реестр № ${register}`, exact: true })
  await block.getByRole('button', { name: `Аннулировать реестр № ${register}` }).click()
  const dialog = clerk.getByRole('dialog', { name: `Аннулировать реестр № ${register}` })
  await dialog.getByRole('textbox', { name: 'Причина' }).fill('составлен не тому')
  await expectAccessible(clerk, { asItStands: true })
  await dialog.getByRole('button', { name: 'Аннулировать' }).click()
  await expect(block).toContainText('Реестр аннулирован: составлен не тому')
  await expectAccessible(clerk, { asItStands: true })
  await clerk.getByRole('button', { name: /^Ждут передачи/ }).click()
  await expect(waiting.getByRole('link', { name: `№ ${number}` }).first()).toBeVisible()
})
