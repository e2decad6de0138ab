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

const reply = ({ reply }: Facts, text: (one: { number: string; date: string }) => string, empty = '') =>
  reply ? typ(text(reply)) : empty && typ(empty)
const contacts = ({ office }: Facts) =>
  typ(`${office.street}, ${office.index}\nтел./факс (000) 231-44-02\ne-mail: info@sever.example`)
const once = (facts: Facts, text: (sheets: number) => string) => (facts.attached ? typ(text(sheetsOf(facts))) : '')
const eachOf = ({ attached }: Facts, text: (item: string, sheets: number, at: number) => string) =>
  attached?.items.map((item, at) => text(item, attached.sheets[at] ?? 1, at)) ?? []

/** Letters of bodies of power and municipalities. */
export const SEEN_OFFICES: Look[] = [
  {
    name: 'angular letterhead, number under it, addressee right',
    draw: (f, lot) =>
      sheet(
        columns(
          '1fr, 1fr',
          centre(
            bold(f.office.name.toUpperCase()),
            contacts(f),
            `#underline[${typ(dots(f.date))}] № #underline[${typ(f.number)}]`,
            reply(f, (r) => `На № ${r.number} от ${dots(r.date)}`, 'На № ________ от ________'),
          ),
          typ(`${f.to.post}\n\n${f.to.initials} ${f.to.surname}`),
        ),
        narrow(8, typ(f.title)),
        centre(typ('Уважаемый Дмитрий Николаевич!')),
        body(lot),
        once(f, (n) => `Приложение: на ${n} л. в 1 экз.`),
        across(f.sign.post, before(f.sign)),
        typ(`${inFull(f.executor)}\n(000) 231-44-18`),
      ),
  },
  {
    name: 'centred letterhead with a line, number left, addressee far right',
    draw: (f, lot) =>
      sheet(
        centre(bold('СЕВЕРОРЕЧЕНСКАЯ ОБЛАСТЬ'), bold(f.office.name.toUpperCase()), contacts(f)),
        rule,
        columns(
          '1fr, 1fr',
          sheet(
            typ(`${dots(f.date)}  № ${f.number}`),
            reply(f, (r) => `на № ${r.number}\nот ${dots(r.date)}`),
          ),
          typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`),
        ),
        narrow(8, bold(f.title)),
        body(lot),
        once(f, (n) => `Приложение: ${f.attached?.items[0]} на ${n} л. в 1 экз.`),
        across(f.sign.post, after(f.sign)),
        typ(`Исп. ${after(f.executor)}\nтел. 231-44-18`),
      ),
  },
  {
    name: 'letterhead of an official',
    official: true,
    draw: (f, lot) =>
      sheet(
        centre(sized(15, bold((f.office.official ?? '').toUpperCase()))),
        rule,
        centre(contacts(f)),
        columns(
          '1fr, 1fr',
          typ(`${words(f.date)} № ${f.number}`),
          typ(`${f.to.post}\n\n${f.to.surname} ${f.to.initials}`),
        ),
        reply(f, (r) => `На № ${r.number} от ${words(r.date)}`),
        centre(typ('Уважаемый Дмитрий Николаевич!')),
        body(lot),
        across('С уважением,', before(f.sign)),
      ),
    without: ['title', 'attached'],
  },
  {
    name: 'addressee left above, letterhead right, list of attachments',
    attached: 'each',
    draw: (f, lot) =>
      sheet(
        columns(
          '1fr, 1fr',
          typ(`${f.to.post}\n${f.to.initials}${f.to.surname}`),
          centre(bold(f.office.name), contacts(f)),
        ),
        typ(`от ${quoted(f.date)} № ${f.number}`),
        reply(f, (r) => `На № ${r.number} от ${quoted(r.date)}`),
        narrow(7, typ(`«${f.title}»`)),
        typ('Уважаемый Дмитрий Николаевич!'),
        body(lot),
        f.attached
          ? typ(
              `Приложения:\n${eachOf(f, (item, n, at) => `${at + 1}. ${item[0]?.toUpperCase()}${item.slice(1)} на ${n} л. в 1 экз.`).join('\n')}`,
            )
          : '',
        across(f.sign.post, before(f.sign, ' ')),
        typ(`${f.executor.first} ${f.executor.middle} ${f.executor.last}, 231-44-18`),
      ),
  },
  {
    name: 'number line between rules, table in the head',
    draw: (f, lot) =>
      sheet(
        centre(bold(f.office.name)),
        centre(sized(9, contacts(f))),
        `#table(columns: (auto, auto, 1fr), [${typ(`Дата`)}], [${typ('Номер')}], [${typ('Кому')}], [${typ(dots(f.date))}], [${typ(f.number)}], [${typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`)}])`,
        reply(f, (r) => `На Ваш № ${r.number} от ${dots(r.date)}`),
        centre(bold(f.title)),
        body(lot),
        once(f, (n) => `Приложение на ${n} л.`),
        across(f.sign.post, before(f.sign)),
      ),
  },
  {
    name: 'electronic signature with its box',
    draw: (f, lot) =>
      sheet(
        columns(
          '1fr, 1fr',
          centre(
            bold(f.office.name.toUpperCase()),
            contacts(f),
            typ(`${dots(f.date)} № ${f.number}`),
            reply(f, (r) => `На № ${r.number} от ${dots(r.date)}`),
          ),
          far(0.5, typ(`${f.to.post}\n\n${f.to.surname} ${f.to.initials}`)),
        ),
        narrow(8, typ(f.title)),
        centre(typ('Уважаемый Дмитрий Николаевич!')),
        body(lot),
        once(f, (n) => `Приложение: упомянутое на ${n} л. в 1 экз.`),
        columns(
          '1fr, 6cm, 4cm',
          typ(f.sign.post),
          boxed(
            sized(
              8,
              typ(
                `ДОКУМЕНТ ПОДПИСАН\nЭЛЕКТРОННОЙ ПОДПИСЬЮ\nСертификат 00D1E8A4F27B\nВладелец ${inFull(f.sign)}\nДействителен с 01.02.2026 по 01.05.2027`,
              ),
            ),
          ),
          typ(before(f.sign)),
        ),
        typ(`${inFull(f.executor)}\n8 (000) 231-44-18`),
      ),
  },
  {
    name: 'stamp of receipt over the head, post over three lines',
    draw: (f, lot) =>
      sheet(
        at('top + right', boxed(sized(9, typ(`Минтерразвития\nВх. № 1182-К\n14.11.2026`)))),
        centre(bold(f.office.name.toUpperCase()), contacts(f)),
        typ(`№ ${f.number} от ${dots(f.date)}`),
        reply(f, (r) => `на № ${r.number} от ${dots(r.date)} г.`),
        far(9, typ(`${f.to.post}\n${f.to.initials} ${f.to.surname}`)),
        narrow(9, typ(f.title)),
        centre(typ('Уважаемый Дмитрий Николаевич!')),
        body(lot),
        once(f, (n) => `Приложение: ${n} л.`),
        columns(
          '7cm, 1fr',
          typ(`${f.sign.post}\nпо развитию территорий\nСеверореченской области`),
          right(typ(before(f.sign))),
        ),
        typ(`${f.executor.last}, 231-44-18`),
      ),
  },
  {
    name: 'spaced letterhead, number at the right',
    draw: (f, lot) =>
      sheet(
        centre(`#text(tracking: 3pt)[${bold('РОССИЙСКАЯ ФЕДЕРАЦИЯ')}]`, bold(f.office.name), contacts(f)),
        columns('1fr, 1fr', typ(`Исх. № ${f.number}`), right(typ(dots(f.date)))),
        right(typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`)),
        centre(bold(f.title.toUpperCase())),
        body(lot),
        reply(f, (r) => `На Ваше письмо от ${dots(r.date)} № ${r.number} сообщаем следующее.`),
        across(f.sign.post, after(f.sign)),
      ),
    without: ['attached'],
  },
  {
    name: 'two letterheads beside each other with numbers under lines',
    draw: (f, lot) =>
      sheet(
        columns(
          '1fr, 1fr',
          centre(typ('СЕВЕРЕЧЕ ОБЛАСТЕ\nКЫШЛАКСА'), sized(9, typ('(на языке республики)'))),
          centre(bold(f.office.name)),
        ),
        rule,
        centre(sized(9, contacts(f))),
        typ(`____${dots(f.date)}____ № ____${f.number}____`),
        reply(f, (r) => `на № __${r.number}__ от __${dots(r.date)}__`, 'на № ______ от ______'),
        far(9, typ(`${f.to.post}\n\n${f.to.initials} ${f.to.surname}`)),
        narrow(7, typ(`⌈${f.title}⌉`)),
        body(lot),
        once(f, (n) => `Приложение: по тексту на ${n} л.`),
        across(`${f.sign.post}\nСеверореченской области`, before(f.sign)),
        typ(`Исполнитель: ${before(f.executor)}\n231-44-18`),
      ),
  },
  {
    name: 'long letter with the signature on the second page',
    attached: 'each',
    draw: (f, lot) =>
      sheet(
        columns(
          '1fr, 1fr',
          centre(
            bold(f.office.name.toUpperCase()),
            contacts(f),
            typ(`от ${dots(f.date)} № ${f.number}`),
            reply(f, (r) => `На № ${r.number}\nот ${dots(r.date)}`),
          ),
          typ(`${f.to.post}\n\n${f.to.surname} ${f.to.initials}`),
        ),
        narrow(8, typ(f.title)),
        centre(typ('Уважаемый Дмитрий Николаевич!')),
        body(lot, 24),
        '#pagebreak()',
        body(lot, 3),
        f.attached
          ? typ(
              `Приложение:\n${eachOf(f, (item, n, at) => `${at + 1}) ${item} – ${n} л.${at + 1 < (f.attached?.items.length ?? 0) ? ';' : '.'}`).join('\n')}`,
            )
          : '',
        across(f.sign.post, before(f.sign)),
        typ(`${inFull(f.executor)}\n(000) 231-44-18`),
      ),
  },
]
