import { expect, type Page } from '@playwright/test'

/** The row of a document in the cabinet; it comes by itself, without a reload. */
export const row = (page: Page, title: string) => page.getByLabel('Документы кабинета').getByText(title).first()

/** Opens a document from the cabinet once it has appeared there. */
export async function openFromCabinet(page: Page, title: string): Promise<void> {
  await expect(row(page, title)).toBeVisible()
  await row(page, title).click()
  await expect(page).toHaveURL(/\/rooms\//)
}

export const roomId = (page: Page): string => /\/rooms\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

/** The live text where one writes. */
export const liveText = (page: Page) => page.getByRole('textbox', { name: 'Текст документа' })

/** Adds a paragraph at the end of the live text and waits until it is on disk. */
export async function write(page: Page, words: string): Promise<void> {
  await liveText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
}

/** What a field offers below itself; the cabinet's rows are options too. */
export const offered = (page: Page, name: string | RegExp) =>
  page.locator('[data-portal]').getByRole('option', { name }).first()
