import { SYNONYMS } from '@/db/seed/content/synonyms'

/** All the ways one thing is written; asked for by any of them, every other one should be found. */
export type Paradigm = { sort: 'surname' | 'town' | 'word' | 'abbreviation' | 'number'; forms: string[] }

/** Endings by case: what a stem of this kind ends in. */
type Kind = { sort: Paradigm['sort']; endings: string[]; stems: string[] }

/** Syllables that names nobody bears are put together from. */
const BEGINNINGS = ['Бел', 'Гор', 'Зар', 'Кор', 'Лом', 'Мур', 'Пол', 'Сат', 'Тур', 'Чер']
const MIDDLES = ['ак', 'ен', 'ил', 'ов', 'уш']

const names = (ending: string): string[] =>
  BEGINNINGS.flatMap((beginning) => MIDDLES.map((middle) => beginning + middle + ending))

const KINDS: Kind[] = [
  { sort: 'surname', endings: ['', 'а', 'у', 'ым', 'е', 'ой'], stems: [...names('ов'), ...names('ин')] },
  { sort: 'surname', endings: ['', 'а', 'у', 'ом', 'е'], stems: names('чук') },
  { sort: 'surname', endings: ['ий', 'ого', 'ому', 'им', 'ая', 'ой', 'ую'], stems: names('овск') },
  { sort: 'town', endings: ['', 'а', 'у', 'ом', 'е'], stems: [...names('ск'), ...names('град'), ...names('бург')] },
  { sort: 'town', endings: ['о', 'а', 'у', 'ом', 'е'], stems: names('ин') },
  {
    sort: 'word',
    endings: ['ние', 'ния', 'нию', 'нием', 'нии', 'ний'],
    stems:
      'заявле реше назначе исполне обраще предложе постановле поруче согласова планирова содержа замеча уведомле'.split(
        ' ',
      ),
  },
  {
    sort: 'word',
    endings: ['ка', 'ки', 'ке', 'ку', 'кой', 'ками', 'ках'],
    stems: 'справ запис провер площад выпис отправ достав подготов поправ перепис оцен обработ'.split(' '),
  },
  {
    sort: 'word',
    endings: ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ами'],
    stems:
      'договор документ закон архив отдел вопрос ответ проект приём журнал акт контракт район объект бюджет фонд'.split(
        ' ',
      ),
  },
]

const ABBREVIATIONS = SYNONYMS.map(({ words }): Paradigm => ({ sort: 'abbreviation', forms: words }))

const NUMBERS = Array.from({ length: 60 }, (_, n): Paradigm => {
  const [index, own] = [`0${1 + (n % 9)}-1${n % 7}`, `${1000 + n * 37}`]
  const parts = [index, own]
  return {
    sort: 'number',
    forms: [
      parts.join('/'),
      `№ ${parts.join('/')}`,
      `№${index.replace('-', '–')} / ${own}`,
      `${index.replace('-', '‑')}/${own}`,
    ],
  }
})

/** More than five hundred things in all the ways they are written. */
export const paradigms = (): Paradigm[] => [
  ...KINDS.flatMap(({ sort, endings, stems }) =>
    stems.map((stem) => ({ sort, forms: endings.map((ending) => stem + ending) })),
  ),
  ...ABBREVIATIONS,
  ...NUMBERS,
]
