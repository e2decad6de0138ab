import { expect, test } from './support/fixtures'
import { draftFor, openText } from './support/text'

test('A-03.04 the focus comes back from a drawer, a list and a dialog of a menu to where they were opened', async ({
  as,
}) => {
  const vetrov = await as('vetrov')
  const documentId = await draftFor(vetrov, { title: 'О клавишах' })
  await openText(vetrov, documentId)
  const dialog = vetrov.getByRole('dialog')
  for (const name of ['Реквизиты', 'Замечаний нет']) {
    const button = vetrov.getByRole('button', { name, exact: true })
    await button.focus()
    await vetrov.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await vetrov.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()
  }
  const versions = vetrov.getByRole('button', { name: 'Версии' })
  await versions.focus()
  await vetrov.keyboard.press('Enter')
  await vetrov.getByRole('menuitem', { name: 'Сохранить версию…' }).focus()
  await vetrov.keyboard.press('Enter')
  await expect(dialog.getByLabel('Название версии')).toBeFocused()
  await vetrov.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(versions).toBeFocused()
})
