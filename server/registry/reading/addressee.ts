import type { Page, Reading } from './page'

const INITIALS = String.raw`[А-ЯЁ][.,]\s?[А-ЯЁ][.,]`
const SURNAME = `(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{3,}(?:-[А-ЯЁ]{3,})?)`
const NAME = new RegExp(String.raw`(?<![\p{L}.])(?:${SURNAME}\s*${INITIALS}|${INITIALS}\s?${SURNAME})(?!\p{L})`, 'gu')

const COPY = /^копи[яи](?!\p{L})/iu

/** Names in the head of a letter, above its heading and its text: those it is addressed to. */
export function addressedTo({ lines, number }: Page, end: number): Reading[] {
  const above = lines.filter(({ to }) => to <= end)
  const copies = above.findIndex(({ text }) => COPY.test(text))
  return above.slice(0, copies < 0 ? above.length : copies).flatMap(({ text, from }) =>
    [...text.matchAll(NAME)].map(({ 0: value, index }) => ({
      value,
      spans: [{ page: number, from: from + index, to: from + index + value.length }],
      sure: true,
    })),
  )
}
