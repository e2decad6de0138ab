import type { Facts } from './facts'
import {
  across,
  after,
  before,
  body,
  bold,
  centre,
  columns,
  dots,
  inFull,
  type Look,
  right,
  sheet,
  sheetsOf,
  sized,
  typ,
  words,
} from './look'

/** Those the letters are addressed to, as one writes to them in full. */
const IN_FULL: Record<string, string> = {
  Карташову: 'Дмитрию Николаевичу',
  Мельник: 'Ольге Петровне',
  Ветрову: 'Алексею Сергеевичу',
  Осиповой: 'Елене Викторовне',
  Крыловой: 'Марине Андреевне',
  Соколову: 'Петру Ильичу',
  Зимину: 'Кириллу Юрьевичу',
}
const named = ({ to }: Facts) => `${to.surname}\n${IN_FULL[to.surname] ?? to.initials}`

const head = (f: Facts, { to = `${f.to.surname} ${f.to.initials}`, reply = '' } = {}) =>
  columns(
    '1fr, 1fr',
    centre(
      bold(f.office.name),
      typ(`${dots(f.date)} № ${f.number}`),
      typ(reply || (f.reply ? `На № ${f.reply.number} от ${dots(f.reply.date)}` : '')),
    ),
    typ(`${f.to.post}\n\n${to}`),
  )
const greeting = centre(typ('Уважаемые коллеги!'))

/**
 * Looks of correspondents with ways of their own, which no rule can know: one sees where a field stands when one has seen
 * an earlier letter of theirs. They measure what is learnt, and are not counted among the seen and unseen ones.
 */
export const OWN_WAYS: Look[] = [
  {
    name: 'the director, and the accountant under the director',
    draw: (f, lot) =>
      sheet(
        head(f),
        typ(f.title),
        greeting,
        body(lot),
        across(f.sign.post, before(f.sign)),
        across('Главный бухгалтер', before(f.executor)),
      ),
    without: ['attached'],
  },
  {
    name: 'who wrote the letter has a post too and no telephone',
    draw: (f, lot) =>
      sheet(
        head(f),
        typ(f.title),
        greeting,
        body(lot),
        across(f.sign.post, after(f.sign)),
        sized(9, typ(`Начальник отдела ${inFull(f.executor)}`)),
      ),
    without: ['attached'],
  },
  {
    name: 'attachments under a word of its own',
    draw: (f, lot) =>
      sheet(
        head(f),
        typ(f.title),
        greeting,
        body(lot),
        f.attached ? typ(`Вложение: материалы на ${sheetsOf(f)} л.`) : '',
        across(f.sign.post, before(f.sign)),
      ),
  },
  {
    name: 'the addressee in full, on a line for the surname and one for the name',
    draw: (f, lot) =>
      sheet(head(f, { to: named(f) }), typ(f.title), greeting, body(lot), across(f.sign.post, before(f.sign))),
    without: ['attached'],
  },
  {
    name: 'our number under a word of theirs and without its sign',
    draw: (f, lot) =>
      sheet(
        head(f, { reply: f.reply ? `Ссылка ${f.reply.number} / ${dots(f.reply.date)}` : 'Ссылка нет' }),
        typ(f.title),
        greeting,
        body(lot),
        across(f.sign.post, before(f.sign)),
      ),
    without: ['attached'],
  },
  {
    name: 'number and date without a sign, the signature on the next sheet with the accountant under it',
    draw: (f, lot) =>
      sheet(
        right(bold(f.office.name), typ(`${f.number}`), typ(words(f.date))),
        typ(`${f.to.post}\n\n${f.to.surname} ${f.to.initials}`),
        typ(f.title),
        greeting,
        body(lot, 8 + lot.below(4)),
        '#pagebreak()',
        body(lot, 1 + lot.below(4)),
        f.attached ? typ(`К письму: документы на ${sheetsOf(f)} л.`) : '',
        across(f.sign.post, before(f.sign)),
        across('Главный бухгалтер', before(f.executor)),
      ),
    without: ['reply'],
  },
]
