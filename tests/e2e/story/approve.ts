import { expect, type Page } from '@playwright/test'

/** «Направить на согласование» by the typical route, reviewers typed as surnames. */
export async function send(executor: Page, reviewers: string): Promise<void> {
  await executor
    .getByRole('button', { name: /Направить (на согласование|снова)/ })
    .first()
    .click()
  const dialog = executor.getByRole('dialog')
  const route = dialog.getByRole('combobox', { name: 'Типовой маршрут' })
  await expect(route).toHaveValue('Согласование официальных типовых документов')
  const field = dialog.getByRole('textbox', { name: 'Рецензенты' })
  if (reviewers) {
    await field.fill(reviewers)
    await field.press('Enter')
  }
  await dialog.getByRole('button', { name: 'Старт' }).click()
  await expect(dialog).toBeHidden()
}

const block = (page: Page, name: 'Ваша виза' | 'Подписание') => page.getByRole('region', { name }).first()

/** One press of what is asked of a person. */
export async function decide(page: Page, act: 'Согласен' | 'Завизировать'): Promise<void> {
  await block(page, 'Ваша виза').getByRole('button', { name: act }).click()
  await expect(block(page, 'Ваша виза').getByRole('button', { name: act })).toBeHidden()
}

/** Returns the draft with a remark; without words it cannot be sent. */
export async function returnWith(reviewer: Page, remark: string): Promise<void> {
  const asked = block(reviewer, 'Ваша виза')
  await asked.getByRole('button', { name: 'На доработку' }).click()
  await expect(asked.getByRole('button', { name: 'Вернуть на доработку' })).toBeDisabled()
  await asked.getByLabel('Замечание').fill(remark)
  await asked.getByRole('button', { name: 'Вернуть на доработку' }).click()
  await expect(asked).toBeHidden()
}

/** The head opens the key with the passphrase, signs the version, and closes the approval with «Завершить». */
export async function signAndComplete(head: Page, passphrase: string): Promise<void> {
  const asked = block(head, 'Подписание')
  await asked.getByRole('button', { name: 'Подписать' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByLabel('Парольная фраза ключа').fill(passphrase)
  await dialog.getByRole('button', { name: 'Подписать' }).click()
  await expect(dialog).toBeHidden()
  await asked.getByRole('button', { name: 'Завершить' }).first().click()
  const signed = asked.getByLabel('Документ подписан руководителем')
  if (!(await signed.isChecked())) await signed.check()
  await asked.getByRole('button', { name: 'Завершить' }).last().click()
  await expect(asked).toBeHidden()
}
