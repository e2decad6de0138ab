import { expect, type Locator, type Page } from '@playwright/test'

/** The search over everything, opened by its keys; answers with its line. */
export async function openSearch(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+KeyK')
  const line = page.getByRole('combobox', { name: 'Поиск' })
  await expect(line).toBeFocused()
  return line
}
