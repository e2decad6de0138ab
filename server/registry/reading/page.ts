/** Where something stands in the stored text of a page: its characters from one up to another. */
export type Span = { page: number; from: number; to: number }

/** What was read of a requisite, where it stands, and whether it can hardly be anything else. */
export type Reading<Value = string> = { value: Value; spans: Span[]; sure: boolean }

export type Line = Span & { text: string }

/** A page as its lines, and its text of the same length with all that is drawn between words turned into spaces. */
export type Page = { number: number; text: string; lines: Line[] }

/** Rules of blanks, corners and brackets around words are ink, not text. */
const INK = /[_⌈⌉⌊⌋\u2500-\u257f\t\u00a0\r]/g

/** A stored page of a letter as it is read. */
export function pageOf(stored: string, number: number): Page {
  const text = stored.replace(INK, ' ')
  const lines: Line[] = []
  let from = 0
  for (const row of text.split('\n')) {
    const begin = from + (row.length - row.trimStart().length)
    const words = row.trim()
    if (words) lines.push({ page: number, from: begin, to: begin + words.length, text: words })
    from += row.length + 1
  }
  return { number, text, lines }
}

/** Words a letter greets with: «Уважаемый …», and how an e-mail begins. */
export const SALUTATION =
  /^(?:(?:глубоко|много)?уважаем(?:ый|ая|ые)|(?:добрый (?:день|вечер)|доброе утро|здравствуйте)(?!\p{L}))/iu
/** Words an office begins to speak with; a heading has none of them. */
export const SPEAKING =
  /(?<!\p{L})(?:прос(?:им|ит)|прошу|(?:с|со)?общ(?:аем|аю|ает|ить)|направля(?:ем|ю|ет)|уведомля(?:ем|ет)|информиру(?:ем|ет)|представля(?:ем|ет)|в соответствии с|в ответ на(?!\s*(?:исх|вх|№|N))|на основании)(?!\p{L})/iu
const LONG = 60
/** Nothing of a head stands lower than this. */
const HEAD_LINES = 25
/** What only a letterhead has: numbers of the office, its index; the number of the letter at the beginning of a line. */
const HEADED =
  /(?<!\p{L})(?:инн|огрн|окпо)(?!\p{L})|@|(?<!\d)\d{6}(?!\d)|^(?:на |рег\.? |исх\p{Ll}*\.? ?|от .{0,20})?№|^исх/iu
const SENTENCE = /^(?!Обо?\s)\p{Lu}\p{Ll}+\s/u

/** The line the text itself begins with: all above is the head of the letter, where its requisites stand. */
export function bodyOf({ lines }: Page): { at: number; greeted: boolean } {
  const greeting = lines.findIndex(({ text }) => SALUTATION.test(text))
  if (greeting >= 0) return { at: greeting, greeted: true }
  const speaking = lines.findIndex(({ text }) => SPEAKING.test(text) && /^\p{Lu}/u.test(text))
  const above = lines.slice(0, speaking < 0 ? HEAD_LINES : speaking)
  const written = above.findLastIndex(({ text }) => text.length <= LONG + 10 && HEADED.test(text))
  const long = lines.findIndex(({ text }, at) => at > written && text.length > LONG && SENTENCE.test(text))
  const found = [speaking, long].filter((at) => at >= 0)
  return { at: found.length ? Math.min(...found) : lines.length, greeted: false }
}

const CONTACT =
  /(?:(?<!\p{L})(?:тел|факс|инн|кпп|огрн|окпо|e-?mail|сайт|индекс|р\/с|бик)(?!\p{L})|@|https?:|www\.|(?<!\p{L})(?:ул|пл|пр-д|пер|г|д|п|с)\.\s|(?<!\d)\d{6}(?!\d))/iu

/** Whether a line of a letterhead gives an address or numbers of an office rather than its name. */
export const isContact = (text: string): boolean => CONTACT.test(text)
