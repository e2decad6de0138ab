import { randomUUID } from 'node:crypto'
import type { APIResponse, Page } from '@playwright/test'
import { clauseNumbers } from '@/lib/editor/clauses'
import { type BodyNode, textOf } from '@/lib/editor/content'
import { renderDocument } from '@/server/typesetting'
import type { OfficePaper } from '../../factories/office-papers'
import { PHOTO, PICTURES, PLAN } from '../../factories/pictures'
import { createDraft } from './drafts'
import { expect } from './fixtures'

const LAYOUTS = {
  outgoing: { layout: 'letter', kindName: 'Исходящее письмо' },
  memo: { layout: 'memo', kindName: 'Служебная записка' },
  order: { layout: 'order', kindName: 'Приказ' },
}
const TITLE = 'О готовности объектов'
type AppWindow = { next: { router: { push: (address: string) => void } } }

export const headers = (more: Record<string, string> = {}) => ({
  'idempotency-key': randomUUID(),
  origin: String(process.env.VIZIR_URL),
  ...more,
})

export async function answered<T>(asked: Promise<APIResponse>): Promise<T> {
  const answer = await asked
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as T
}

/** A draft that holds the pictures of all papers, by the door programs use. */
export async function draftWithPictures(page: Page): Promise<string> {
  const id = await createDraft(page)
  for (const { bytes, format } of [PLAN, PHOTO]) {
    const name = `plan.${format}`
    const sent = headers({ 'x-file-name': name, 'content-type': 'application/octet-stream' })
    const { sha256 } = await answered<{ sha256: string }>(
      page.request.post('/api/files', { data: Buffer.from(bytes), headers: sent }),
    )
    const data = { sha256, name }
    await answered(page.request.post(`/api/v1/documents/${id}/pictures`, { data, headers: headers() }))
  }
  return id
}

/** Begins a draft of a paper: its text with its pictures, then what stands around it. */
export async function draftOf(page: Page, origin: string, paper: OfficePaper): Promise<string> {
  const { kind, access = 'common', requisites, body } = paper
  const data = { kind, title: TITLE, access, content: body }
  const { documentId } = await answered<{ documentId: string }>(
    page.request.post(`/api/v1/documents/${origin}/variants`, { data, headers: headers() }),
  )
  await answered(
    page.request.patch(`/api/v1/documents/${documentId}/requisites`, { data: { requisites }, headers: headers() }),
  )
  return documentId
}

/** Opens a text as a link in the product does, and waits until it lies on as many sheets as it is printed on. */
export async function openPaper(page: Page, id: string, pages: number): Promise<void> {
  const address = `/rooms/${id}/text`
  if (page.url() === 'about:blank') await page.goto(address)
  else await page.evaluate((to) => (window as unknown as AppWindow).next.router.push(to), address)
  await page.waitForURL(`**${address}`)
  await expect(page.getByRole('textbox', { name: 'Текст документа' })).toHaveAttribute('contenteditable', 'true')
  await expectSheets(page, pages)
}

/** So many sheets lie on the desk, and so many are counted. */
export async function expectSheets(page: Page, pages: number): Promise<void> {
  await expect(page.getByText(`стр. 1 из ${pages}`)).toBeVisible()
  await expect(page.locator('[data-paper]:visible')).toHaveCount(pages)
}

/** The text with the numbers of its clauses, block by block, as both sides show it. */
export function paragraphsOf(body: BodyNode): string[] {
  const blocks = body.content ?? []
  const numbers = clauseNumbers(blocks)
  const inside = (node: BodyNode): string[] =>
    node.type === 'paragraph' || node.type === 'heading' ? [textOf(node)] : (node.content ?? []).flatMap(inside)
  return blocks.flatMap((block, index) => inside(block).map((text) => `${numbers[index] ?? ''}${text}`))
}

/** Where on screen the same stands, in the same order. */
export const PARAGRAPHS = [
  '[data-requisite="heading"]',
  '.ProseMirror :is(p, h1, h2):not(.repeated-head *)',
  '[data-requisite="attachments"]',
].join()

/** The paragraphs of a paper from its heading to its attachments. */
export function allParagraphsOf({ requisites, body }: OfficePaper): string[] {
  const items = String(requisites.attachments).split('\n').filter(Boolean)
  const attachments =
    items.length > 1
      ? `Приложения: ${items.map((item, at) => `${at + 1}. ${item}`).join(' ')}`
      : items.map((item) => `Приложение: ${item}`)
  return [String(requisites.heading), ...paragraphsOf(body), ...[attachments].flat()]
}

/** What the print of a paper is made from. */
export const printOf = ({ kind, access, requisites, body }: OfficePaper) => ({
  ...LAYOUTS[kind],
  title: TITLE,
  restricted: access === 'dsp',
  requisites,
  body,
})

export const printPaper = (paper: OfficePaper) =>
  renderDocument({ ...printOf(paper), pictures: PICTURES, now: new Date() })
