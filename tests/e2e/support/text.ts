import { expect, type Locator, type Page } from '@playwright/test'

type Draft = { title: string; writers?: string[]; readers?: string[] }

/** Begins a letter as this person does, and lets others in by their surnames. */
export async function draftFor(page: Page, { title, writers = [], readers = [] }: Draft): Promise<string> {
  const post = async (path: string, data: object) => {
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    const answer = await page.context().request.post(`/api/v1${path}`, { data, headers })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return answer.json()
  }
  const { documentId } = await post('/documents', { kind: 'outgoing', title })
  for (const [access, surnames] of [
    ['write', writers],
    ['read', readers],
  ] as const)
    for (const surname of surnames) {
      const found = await page.context().request.get(`/api/v1/people?query=${encodeURIComponent(surname)}`)
      const [person] = (await found.json()) as { id: string }[]
      await post(`/documents/${documentId}/participants`, { personIds: [person?.id], access })
    }
  return documentId
}

/** Opens the text of a document and waits until it is whole and, for a writer, open to typing. */
export async function openText(page: Page, documentId: string): Promise<Locator> {
  await page.goto(`/rooms/${documentId}?tab=text`)
  const text = page.locator('.ProseMirror')
  await text.first().waitFor()
  await expect(page.locator('[data-save="saved"], [data-save="readOnly"]')).toBeVisible()
  // What was shown before the live text is gone, and a writer may type.
  await expect(text).toHaveCount(1)
  await expect(page.locator('.ProseMirror[contenteditable="true"], [data-save="readOnly"]')).toBeVisible()
  return text
}

/** What is read on the page, without carets, repeated heads and struck-out words. */
export const textOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.querySelector('.ProseMirror')?.cloneNode(true) as HTMLElement
    for (const extra of copy.querySelectorAll('.remote-caret, .repeated-head, del')) extra.remove()
    return [...copy.children].map((block) => block.textContent ?? '').join('\n')
  })

/** Selects words where they stand first. */
export const selectWords = (page: Page, words: string): Promise<void> => selectIn(page, words, [0, words.length])

/** Puts the caret before or after words. */
export const putCaret = (page: Page, words: string, side: 'before' | 'after'): Promise<void> =>
  selectIn(page, words, side === 'before' ? [0, 0] : [words.length, words.length])

async function selectIn(page: Page, words: string, [start, end]: [number, number]): Promise<void> {
  const found = await page.evaluate(
    ({ words, start, end }) => {
      const text = document.querySelector<HTMLElement>('.ProseMirror')
      if (!text) return false
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(words)
        if (at < 0) continue
        text.focus()
        getSelection()?.setBaseAndExtent(node, at + start, node, at + end)
        return true
      }
      return false
    },
    { words, start, end },
  )
  expect(found, `«${words}» stands in the text`).toBe(true)
  // The editor hears of a selection with the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}
