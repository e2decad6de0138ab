import type { LetterFacts } from './facts'

type Draw = (facts: LetterFacts) => string
/** Ways to write one part of a letter: by the rules of office work, as offices more often do, as it also comes, and still otherwise. */
export type Ways = { plain: Draw[]; common: Draw[]; odd: Draw[]; other: Draw[] }

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]
/** Words for the source of a layout: nothing in them is read as its signs. */
export const typ = (text: string): string => text.replace(/[\\#$*_`<>@[\]~"'/-]/g, '\\$&').replaceAll('\n', ' \\\n')

const parts = (iso: string) => iso.split('-') as [string, string, string]
const dots = (iso: string) => parts(iso).reverse().join('.')
const words = (iso: string) => {
  const [year, month, day] = parts(iso)
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year} г.`
}
const quoted = (iso: string) => {
  const [year, month, day] = parts(iso)
  return `«${day}» ${MONTHS[Number(month) - 1]} ${year} г.`
}
const initials = ({ first, middle }: LetterFacts['signatory'], space = '') => `${first[0]}.${space}${middle[0]}.`

export const NUMBERS: Ways = {
  plain: [
    ({ date, number }) => typ(`${dots(date)} № ${number}`),
    ({ date, number }) => typ(`№ ${number} от ${dots(date)}`),
    ({ date, number }) => typ(`Исх. № ${number}\nот ${dots(date)}`),
    ({ date, number }) => `#underline[${typ(dots(date))}] № #underline[${typ(number)}]`,
    ({ date, number }) => typ(`от ${quoted(date)} № ${number}`),
  ],
  common: [
    ({ date, number }) => typ(`Исх. ${number} от ${words(date)}`),
    ({ date, number }) => typ(`Дата: ${dots(date)}\nНомер: ${number}`),
    ({ date, number }) => typ(`___${dots(date)}___ № ___${number}___`),
    ({ date, number }) => typ(`№ ${number}\n${words(date)}`),
    ({ date, number }) => `#table(columns: 2, stroke: none, [${typ(dots(date))}], [№ ${typ(number)}])`,
    ({ date, number }) => typ(`Исходящий № ${number} / ${dots(date)}`),
  ],
  odd: [
    ({ date, number }) => typ(`№${number} ${dots(date)}`),
    ({ date, number }) => typ(`${dots(date).replace('.2026', '.26')} № ${number}`),
    ({ date, number }) => typ(`Исх. №: ${number}   Дата: ${dots(date)}`),
    ({ date, number }) => typ(`Рег. № ${number} от ${dots(date)}г.`),
    ({ date, number }) => typ(`«${date.slice(8)}» ${date.slice(5, 7)} 2026 г. № ${number}`),
    ({ date, number }) => typ(`${words(date).replace(' г.', '')}\n\n№ ${number}`),
  ],
  other: [
    ({ date, number }) => typ(`${dots(date)}г. №${number}`),
    ({ date, number }) => typ(`№ ${number} ${quoted(date)}`),
    ({ date, number }) => typ(`Исх. ${number}/${dots(date)}`),
    ({ date, number }) => typ(`исх.№${number} от ${quoted(date).replace(' г.', 'г.')}`),
    ({ date, number }) => typ(`от ${parts(date).reverse().join('/')} № ${number}`),
    ({ date, number }) => typ(`Дата документа ${dots(date)}\nНомер документа ${number}`),
  ],
}

export const REPLIES: Ways = {
  plain: [
    ({ reply }) => (reply ? typ(`На № ${reply.number} от ${dots(reply.date)}`) : ''),
    ({ reply }) => (reply ? typ(`на № ${reply.number} от ${words(reply.date)}`) : typ('На № ________ от ________')),
  ],
  common: [
    ({ reply }) => (reply ? typ(`На Ваш исх. № ${reply.number} от ${dots(reply.date)}`) : ''),
    ({ reply }) => (reply ? typ(`На № __${reply.number}__ от __${dots(reply.date)}__`) : typ('На № ___________')),
    ({ reply }) => (reply ? typ(`На №${reply.number}\nот ${quoted(reply.date)}`) : ''),
  ],
  odd: [
    ({ reply }) => (reply ? typ(`К Вашему № ${reply.number} от ${dots(reply.date)}`) : ''),
    ({ reply }) => (reply ? typ(`(на исх. № ${reply.number} от ${dots(reply.date)})`) : ''),
    ({ reply }) => (reply ? typ(`На вх. № ${reply.number} от ${dots(reply.date)}г.`) : typ('На № б/н')),
  ],
  other: [
    ({ reply }) => (reply ? typ(`К исх. № ${reply.number} от ${dots(reply.date)}`) : ''),
    ({ reply }) => (reply ? typ(`На письмо Минтерразвития от ${dots(reply.date)} № ${reply.number}`) : ''),
    ({ reply }) => (reply ? typ(`В ответ на № ${reply.number} от ${words(reply.date)}`) : ''),
  ],
}

export const TITLES: Ways = {
  plain: [
    ({ title }) => (title ? `#block(width: 8cm)[${typ(title)}]` : ''),
    ({ title }) => (title ? `#align(center)[*${typ(title)}*]` : ''),
  ],
  common: [
    ({ title }) => (title ? `#block(width: 7cm)[⌈${typ(title)}⌉]` : ''),
    ({ title }) => (title ? `#block(width: 8cm)[«${typ(title)}»]` : ''),
    ({ title }) => (title ? `#block(width: 9cm)[Тема: ${typ(title)}]` : ''),
    ({ title }) => (title ? `#block(width: 8cm)[${typ(title)}.]` : ''),
  ],
  odd: [
    ({ title }) => (title ? `#block(width: 8cm)[#emph[${typ(title.toUpperCase())}]]` : ''),
    ({ title }) => (title ? `#block(width: 5cm)[${typ(title)}]` : ''),
    ({ title }) => (title ? `#pad(left: 9cm)[#emph[${typ(title)}]]` : ''),
    ({ title }) => (title ? typ(`Касательно: ${title}`) : ''),
  ],
  other: [
    ({ title }) => (title ? `#block(width: 8cm)[${typ(`"${title}"`)}]` : ''),
    ({ title }) => (title ? `#block(width: 8cm)[${typ(`(${title})`)}]` : ''),
    ({ title }) => (title ? `#block(width: 4cm)[#strong[${typ(title)}]]` : ''),
  ],
}

const count = (sheets: number) => `на ${sheets} л. в 1 экз.`

export const ATTACHMENTS: Ways = {
  plain: [
    ({ attachments }) => (attachments ? typ(`Приложение: ${attachments.items[0]} ${count(attachments.sheets)}`) : ''),
    ({ attachments }) => (attachments ? typ(`Приложение: ${count(attachments.sheets)}`) : ''),
  ],
  common: [
    ({ attachments }) => (attachments ? typ(`Приложение: упомянутое, ${count(attachments.sheets)}`) : ''),
    ({ attachments }) =>
      attachments
        ? typ(
            `Приложения:\n${attachments.items.map((item, at) => `${at + 1}. ${item} ${count(attachments.sheets)}`).join('\n')}`,
          )
        : '',
    ({ attachments }) => (attachments ? typ(`Прилож.: ${attachments.items[0]} — ${attachments.sheets} л.`) : ''),
    ({ attachments }) =>
      attachments ? typ(`Приложение: ${attachments.items[0]} (${attachments.sheets} л.), в электронном виде.`) : '',
  ],
  odd: [
    ({ attachments }) => (attachments ? typ(`Приложение на ${attachments.sheets} листах.`) : ''),
    ({ attachments }) =>
      attachments
        ? typ(
            `Приложения: ${attachments.items.map((item, at) => `${at + 1}) ${item} – ${attachments.sheets} л.`).join('; ')}`,
          )
        : '',
    ({ attachments }) =>
      attachments ? typ(`К письму прилагается ${attachments.items[0]} на ${attachments.sheets} л.`) : '',
    ({ attachments }) => (attachments ? typ(`ПРИЛОЖЕНИЕ: ${attachments.items[0]}, ${attachments.sheets} стр.`) : ''),
  ],
  other: [
    ({ attachments }) =>
      attachments ? typ(`Приложения: ${attachments.items.length} шт. на ${attachments.sheets} л.`) : '',
    ({ attachments }) => (attachments ? typ(`Приложение — на ${attachments.sheets} л.`) : ''),
    ({ attachments }) => (attachments ? typ(`Приложение (${attachments.sheets} л.)`) : ''),
    ({ attachments }) =>
      attachments ? typ(`Приложение: ${attachments.items[0]}, 1 экз. на ${attachments.sheets} листах`) : '',
  ],
}

const across = (left: string, right: string) => `#grid(columns: (1fr, auto), [${typ(left)}], [${typ(right)}])`

export const SIGNATURES: Ways = {
  plain: [
    ({ signatory }) => across(signatory.position, `${initials(signatory)} ${signatory.last}`),
    ({ signatory }) => across(signatory.position, `${signatory.last} ${initials(signatory)}`),
    ({ signatory }) => across(signatory.position, `${initials(signatory, ' ')} ${signatory.last}`),
  ],
  common: [
    ({ signatory }) => typ(`${signatory.position} ____________ / ${initials(signatory)} ${signatory.last} /`),
    ({ signatory }) => across(signatory.position, `${signatory.first} ${signatory.middle} ${signatory.last}`),
    ({ signatory }) =>
      `${across(signatory.position, `${initials(signatory)}${signatory.last}`)}\n\n#box(stroke: 1pt, inset: 4pt)[${typ(
        `Документ подписан электронной подписью\nСертификат 00D1E8A4F2\nВладелец ${signatory.last} ${signatory.first} ${signatory.middle}\nДействителен с 01.02.2026 по 01.05.2027`,
      )}]`,
    ({ signatory }) => `С уважением,\n\n${across(signatory.position, `${signatory.last} ${initials(signatory, ' ')}`)}`,
  ],
  odd: [
    ({ signatory }) => across(signatory.position, `${initials(signatory)} ${signatory.last.toUpperCase()}`),
    ({ signatory }) =>
      across(`${signatory.position}\nСеверореченской области`, `${signatory.last} ${initials(signatory)}`),
    ({ signatory }) => typ(`${signatory.position} (подпись) ${initials(signatory)} ${signatory.last}`),
    ({ signatory }) =>
      `${typ(signatory.position)}\n\n#align(right)[${typ(`${initials(signatory)} ${signatory.last}`)}]`,
  ],
  other: [
    ({ signatory }) => typ(`${initials(signatory)} ${signatory.last}, ${signatory.position.toLowerCase()}`),
    ({ signatory }) => across(`${signatory.position}, к.т.н.`, `${initials(signatory)} ${signatory.last}`),
    ({ signatory }) => typ(`${signatory.position} ${signatory.last} ${signatory.first} ${signatory.middle}`),
    ({ signatory }) =>
      typ(
        `Подписано ЭП: ${signatory.last} ${signatory.first} ${signatory.middle}, ${signatory.position}, 12.05.2026 10:14`,
      ),
  ],
}

export const EXECUTORS: Ways = {
  plain: [({ executor }) => typ(`${executor}\n(000) 231-44-18`), () => ''],
  common: [
    ({ executor }) => {
      const [last, first, middle] = executor.split(' ') as [string, string, string]
      return typ(`Исп. ${last} ${first[0]}.${middle[0]}.\nтел. (000) 231-44-18`)
    },
    ({ executor }) => {
      const [last, first, middle] = executor.split(' ') as [string, string, string]
      return typ(`Исполнитель: ${first[0]}.${middle[0]}. ${last}, 8 (000) 231-44-18`)
    },
  ],
  odd: [
    ({ executor }) => typ(`${executor},\nглавный специалист, 231-44-18`),
    ({ executor }) => {
      const [last, first, middle] = executor.split(' ') as [string, string, string]
      return typ(`${last} ${first[0]}.${middle[0]}. 231-44-18`)
    },
  ],
  other: [
    ({ executor }) => typ(`Исп.: ${executor}`),
    ({ executor }) => typ(`Контактное лицо: ${executor}, тел. 231-44-18`),
  ],
}

const shout = (name: string) => name.toUpperCase()
const contacts = ({ address }: LetterFacts) =>
  typ(`${address}\nтел. (000) 231-44-02, e-mail: info@sevteplo.example\nИНН 7701234567, ОГРН 1027700132195`)

export const HEADS: Ways = {
  plain: [
    (facts) => `#strong[${typ(shout(facts.organisation))}]\n\n${contacts(facts)}`,
    (facts) => `#strong[${typ(facts.organisation)}]\n\n${contacts(facts)}`,
  ],
  common: [
    (facts) => `${typ('СЕВЕРОРЕЧЕНСКАЯ ОБЛАСТЬ')}\n\n#strong[${typ(shout(facts.organisation))}]\n\n${contacts(facts)}`,
    (facts) => `${typ(`Российская Федерация\n${facts.organisation}`)}\n\n${contacts(facts)}`,
    (facts) => `#strong[${typ(facts.organisation)}]\n\n${typ('Отдел организационной работы')}\n\n${contacts(facts)}`,
  ],
  odd: [
    (facts) =>
      `${typ('А Д М И Н И С Т Р А Т И В Н Ы Й   О К Р У Г')}\n\n#strong[${typ(facts.organisation)}]\n\n${contacts(facts)}`,
    (facts) => `#strong[${typ(facts.organisation)}]\n\n${contacts(facts)}\n\n${typ('Лицензия № 1234 от 01.02.2015')}`,
    (facts) =>
      `#strong[${typ(facts.organisation)}]\n\n${typ('филиал «Северный»')}\n\n${contacts(facts)}\n\n${typ('р/с № 40602810300000000012')}`,
  ],
  other: [
    (facts) => `${typ(facts.address)}\n\n#strong[${typ(facts.organisation)}]\n\n${typ('телефон 231-44-02')}`,
    (facts) =>
      `#strong[${typ(facts.organisation)}]\n\n${typ('Лучшее предприятие области 2024 года')}\n\n${contacts(facts)}`,
  ],
}

const to = ({ addressee }: LetterFacts) =>
  typ([addressee.position, addressee.name].filter(Boolean).join('\n\n')).replaceAll('\\\n \\\n', '\n\n')

type Parts = { head: string; numbers: string; facts: LetterFacts }
export const SHEETS: Record<keyof Ways, ((parts: Parts) => string)[]> = {
  plain: [
    ({ head, numbers, facts }) =>
      `#grid(columns: (1fr, 1fr), column-gutter: 1cm, align(center)[${head}\n\n${numbers}], [${to(facts)}])`,
    ({ head, numbers, facts }) =>
      `#align(center)[${head}]\n#line(length: 100%)\n#grid(columns: (1fr, 1fr), [${numbers}], [${to(facts)}])`,
  ],
  common: [
    ({ head, numbers, facts }) => `#align(center)[${head}]\n\n${numbers}\n\n#pad(left: 9cm)[${to(facts)}]`,
    ({ head, numbers, facts }) =>
      `#grid(columns: (1fr, 1fr), column-gutter: 1cm, [${to(facts)}], align(right)[${head}])\n\n${numbers}`,
    ({ head, numbers, facts }) =>
      `#table(columns: (1fr, 1fr), stroke: none, align(center)[${head}], [], [${numbers}], [${to(facts)}])`,
  ],
  odd: [
    ({ head, numbers, facts }) =>
      `#grid(columns: (1fr, 1fr), column-gutter: 1cm, align(center)[${head}], [${to(facts)}])\n\n${numbers}`,
    ({ head, numbers, facts }) => `#align(center)[${head}]\n\n#align(right)[${to(facts)}]\n\n${numbers}`,
    ({ head, numbers, facts }) =>
      `#grid(columns: (1fr, 1fr), column-gutter: 1cm, align(center)[${head}\n\n${numbers}], [${to(facts)}\n\n${typ('Копия: Главе города Северореченска Тихомирову О.Д.')}])`,
  ],
  other: [
    ({ head, numbers, facts }) => `${numbers}\n\n#align(center)[${head}]\n\n#align(right)[${to(facts)}]`,
    ({ head, numbers, facts }) =>
      `#grid(columns: (2fr, 1fr), [${head}], [${numbers}])\n#line(length: 100%)\n${to(facts)}`,
  ],
}
