import { expect, type Page } from '@playwright/test'
import { headers } from './papers'
import { draftFor, openText, textOn } from './text'

const ROUTE = 'Согласование с замечаниями'

/** A letter with its text, sent to Krylova for approval by the route that knows remarks. */
export async function sentLetter(page: Page, title: string, text: string): Promise<string> {
  const documentId = await draftFor(page, { title })
  await openText(page, documentId)
  await page.locator('.ProseMirror').click()
  await page.keyboard.type(text)
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await expect.poll(() => textOn(page)).toContain(text)
  const at = `/api/v1/documents/${documentId}`
  const routes = (await (await page.request.get(`${at}/approval-routes`)).json()) as { id: string; name: string }[]
  const templateId = routes.find(({ name }) => name === ROUTE)?.id
  const data = { templateId, reviewers: 'Крылова' }
  const sent = await page.request.post(`${at}/approvals`, { data, headers: headers() })
  expect(sent.ok(), await sent.text()).toBe(true)
  return documentId
}
