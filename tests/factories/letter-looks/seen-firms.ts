import type { Facts } from './facts'
import {
  across,
  after,
  at,
  before,
  body,
  bold,
  boxed,
  centre,
  columns,
  dots,
  far,
  inFull,
  type Look,
  narrow,
  quoted,
  right,
  rule,
  sheet,
  sheetsOf,
  sized,
  typ,
  words,
} from './look'

const full = ({ office }: Facts) => office.full ?? office.name
const bank = typ(
  'ИНН 7701234567, КПП 770101001, ОГРН 1027700132195\nр/с 40602810300000000012 в банке «Север», БИК 047908001',
)

/** Letters of firms and institutions. */
export const SEEN_FIRMS: Look[] = [
  {
    name: 'name in full with the short one under it',
    draw: (f, lot) =>
      sheet(
        centre(
          sized(14, bold(full(f))),
          bold(`(${f.office.name})`),
          sized(9, typ(`${f.office.index}, ${f.office.street}`)),
          sized(9, bank),
        ),
        rule,
        columns(
          '1fr, 1fr',
          sheet(
            typ(`Исх. № ${f.number} от ${dots(f.date)}`),
            f.reply ? typ(`На вх. № ${f.reply.number} от ${dots(f.reply.date)}`) : '',
          ),
          typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`),
        ),
        narrow(8, typ(`Тема: ${f.title}`)),
        centre(typ('Уважаемый Дмитрий Николаевич!')),
        body(lot),
        f.attached ? typ(`Приложение: ${f.attached.items[0]} (${sheetsOf(f)} л.)`) : '',
        across(f.sign.post, before(f.sign)),
        typ(`Исп.: ${inFull(f.executor)}, тел. 231-44-18`),
      ),
  },
  {
    name: 'bank details beside the name',
    draw: (f, lot) =>
      sheet(
        columns(
          '1fr, 1fr',
          sized(16, bold(f.office.name)),
          right(sized(8, typ(`${f.office.street}, ${f.office.index}\nсайт: www.sever.example`)), sized(8, bank)),
        ),
        rule,
        typ(`${f.number} от ${dots(f.date)}`),
        right(typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`)),
        centre(bold(f.title)),
        typ('Добрый день!'),
        body(lot),
        typ(`С уважением,\n${f.sign.post}\n${inFull(f.sign)}`),
      ),
    without: ['reply', 'attached'],
  },
  {
    name: 'number with a stroke and its date, lines for handwriting',
    draw: (f, lot) =>
      sheet(
        centre(bold(full(f)), sized(9, typ(`${f.office.street}, ${f.office.index}`))),
        typ(`Исх. № ${f.number} / ${dots(f.date)}`),
        f.reply ? typ(`К Вашему № ${f.reply.number} от ${dots(f.reply.date)}`) : '',
        far(8.5, typ(`${f.to.post}\n${f.to.initials} ${f.to.surname}`)),
        typ(f.title),
        typ('Уважаемый Дмитрий Николаевич,'),
        body(lot),
        f.attached ? typ(`Приложение: на ${sheetsOf(f)} листах в 1 экземпляре.`) : '',
        typ(`${f.sign.post} ____________________ ${after(f.sign)}`),
        sized(8, typ(`М.П.\n${after(f.executor)} (000) 231-44-18`)),
      ),
  },
  {
    name: 'date and number on two labelled lines',
    draw: (f, lot) =>
      sheet(
        bold(f.office.name.toUpperCase()),
        sized(9, typ(`${f.office.street}, ${f.office.index}, тел. 231-44-02`)),
        typ(`Дата: ${words(f.date)}\nИсх. номер: ${f.number}`),
        f.reply ? typ(`На исх. № ${f.reply.number} от ${dots(f.reply.date)}`) : '',
        right(typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`)),
        bold(f.title),
        body(lot),
        f.attached
          ? typ(`Приложение: ${f.attached.items.length === 1 ? f.attached.items[0] : 'документы'}, ${sheetsOf(f)} л.`)
          : '',
        typ(f.sign.post),
        right(typ(before(f.sign))),
      ),
  },
  {
    name: 'date before the number without a sign, addressee as an organisation',
    draw: (f, lot) =>
      sheet(
        centre(bold(f.office.name), sized(9, typ(`${f.office.street}, ${f.office.index}`))),
        typ(`${dots(f.date)} № ${f.number}`),
        right(typ('В Министерство территориального развития\nСеверореченской области')),
        narrow(6, typ(f.title)),
        body(lot),
        across(f.sign.post, after(f.sign, ' ')),
      ),
    without: ['to', 'reply', 'attached'],
  },
  {
    name: 'everything at the left, e-mail in the head, signature in capitals',
    draw: (f, lot) =>
      sheet(
        bold(full(f)),
        sized(9, typ(`${f.office.street}\nemail: office@sever.example, сайт www.sever.example`)),
        rule,
        typ(`${quoted(f.date)} № ${f.number}`),
        f.reply ? typ(`На № ${f.reply.number} от ${quoted(f.reply.date)}`) : '',
        typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`),
        typ(`${f.title}.`),
        body(lot),
        f.attached
          ? typ(
              `Приложения: ${f.attached.items.map((item, n) => `${n + 1}) ${item} на ${f.attached?.sheets[n]} л.`).join('; ')}`,
            )
          : '',
        across(f.sign.post, before(f.sign).toUpperCase()),
        typ(`${after(f.executor)}, 231-44-18`),
      ),
    attached: 'each',
  },
  {
    name: 'stamp of receipt at the foot, executor before the signature',
    draw: (f, lot) =>
      sheet(
        columns(
          '1fr, 1fr',
          centre(
            bold(f.office.name),
            sized(9, typ(`${f.office.index}, ${f.office.street}`)),
            typ(`№ ${f.number}\nот ${words(f.date)}`),
          ),
          typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`),
        ),
        f.reply ? typ(`В ответ на № ${f.reply.number} от ${dots(f.reply.date)}`) : '',
        centre(typ(f.title)),
        body(lot),
        f.attached ? typ(`Прилож.: на ${sheetsOf(f)} л.`) : '',
        across(f.sign.post, before(f.sign)),
        at('bottom + right', boxed(typ('ВХОДЯЩИЙ № 01-07/3318\n12.10.2026\nна 2 листах'))),
      ),
  },
  {
    name: 'signed on behalf, post after the name',
    draw: (f, lot) =>
      sheet(
        centre(bold(full(f).toUpperCase())),
        centre(sized(9, bank)),
        columns(
          '1fr, 1fr',
          typ(`Рег. № ${f.number} от ${dots(f.date)}г.`),
          typ(`Кому: ${f.to.post}\n${f.to.surname} ${f.to.initials}`),
        ),
        f.reply ? typ(`На №${f.reply.number} от ${dots(f.reply.date)}г.`) : '',
        narrow(8, typ(`Касательно: ${f.title}`)),
        typ('Уважаемые коллеги!'),
        body(lot),
        f.attached ? typ(`К письму прилагается ${f.attached.items[0]} на ${sheetsOf(f)} л.`) : '',
        typ(`${before(f.sign)}, ${f.sign.post.toLowerCase()}`),
      ),
  },
  {
    name: 'electronic mark in one line, small head',
    draw: (f, lot) =>
      sheet(
        sized(9, typ(`${f.office.name}, ${f.office.street}, ${f.office.index}`)),
        rule,
        columns(
          '1fr, 1fr',
          typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`),
          right(typ(`${dots(f.date)}\n№ ${f.number}`)),
        ),
        f.reply ? typ(`(на № ${f.reply.number} от ${dots(f.reply.date)})`) : '',
        narrow(8, bold(f.title)),
        body(lot),
        typ(f.sign.post),
        boxed(typ(`Подписано электронной подписью: ${inFull(f.sign)}, 12.10.2026 10:14`)),
      ),
    without: ['attached'],
  },
  {
    name: 'letter of a branch, heading in brackets',
    draw: (f, lot) =>
      sheet(
        centre(
          bold(f.office.name),
          typ('филиал «Северный»'),
          sized(9, typ(`${f.office.street}, ${f.office.index}`)),
          sized(9, typ('Лицензия № 1234 от 01.02.2015')),
        ),
        typ(`${dots(f.date).replace('.2026', '.26')} № ${f.number}`),
        f.reply ? typ(`На № ${f.reply.number} от ${dots(f.reply.date).replace('.2026', '.26')}`) : '',
        right(typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`)),
        narrow(8, typ(`(${f.title})`)),
        centre(typ('Уважаемая Ольга Петровна!')),
        body(lot),
        f.attached ? typ(`Приложение — на ${sheetsOf(f)} л.`) : '',
        across(f.sign.post, `/ ${before(f.sign)} /`),
      ),
  },
]
