import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

type Draft = { kind?: string; title?: string; requisites?: Record<string, unknown> }

const asked = (page: Page) => ({
  'idempotency-key': randomUUID(),
  origin: new URL(page.url() === 'about:blank' ? String(process.env.VIZIR_URL) : page.url()).origin,
})

/** Begins a draft by the door programs use, and answers its id. */
export async function createDraft(page: Page, { kind = 'outgoing', title, requisites }: Draft = {}): Promise<string> {
  const made = await page.request.post('/api/v1/documents', {
    data: { kind, title: title ?? 'О готовности объектов' },
    headers: asked(page),
  })
  expect(made.ok(), await made.text()).toBe(true)
  const { documentId } = (await made.json()) as { documentId: string }
  if (requisites) {
    const changed = await page.request.patch(`/api/v1/documents/${documentId}/requisites`, {
      data: { requisites },
      headers: asked(page),
    })
    expect(changed.ok(), await changed.text()).toBe(true)
  }
  return documentId
}

/** Opens the text of a draft; it is there, and it may be written on. */
export async function openText(page: Page, documentId: string) {
  await page.goto(`/rooms/${documentId}/text`)
  const text = page.getByRole('textbox', { name: 'Текст документа' })
  await expect(text).toHaveAttribute('contenteditable', 'true')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  return text
}

type Member = { position: string; name: string; address: string }

/** A mailing list of one's own by the same door, as the card of a letter takes it. */
export async function createMailing(page: Page, name: string, members: Member[]) {
  const made = await page.request.post('/api/v1/mailing-lists', {
    data: { name, heading: 'Главам округов', members },
    headers: asked(page),
  })
  expect(made.ok(), await made.text()).toBe(true)
  const { listId } = (await made.json()) as { listId: string }
  return { listId, name, members }
}
