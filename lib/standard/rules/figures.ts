import { DIGITS, NBSP, rewrite, sight } from '../matches'
import type { WordRule } from '../rule'
import { TYPED } from './spaces'

const KEPT_TOGETHER = { requisite: 18, clause: '3.3.15', requirement: 'R-08.10' }
const WITH_FIGURES = { requisite: 18, clause: '3.3.15', requirement: 'R-08.17' }
const ENDINGS = { requisite: 18, clause: '3.3.15', requirement: 'R-08.16' }

const UNITS =
  'км|м|см|мм|га|кг|т|л|кв\\.|куб\\.|тонн[аы]?|тыс\\.|млн|млрд|руб\\.|рубл[а-яё]+|процент[а-яё]*|литр[а-яё]*|метр[а-яё]*|километр[а-яё]*|%|°C|экз\\.|шт\\.|чел\\.'
const ORDINALS = 'ый|ой|ий|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими'

/** Figures with their signs and units: never torn apart, endings short. */
export const figures: WordRule[] = [
  {
    id: 'numberSign',
    group: 'signs',
    source: KEPT_TOGETHER,
    fields: TYPED,
    signs: '№',
    words: rewrite(/№ *(?=[\dА-Яа-яЁёA-Za-z«])/g, () => `№${NBSP}`),
  },
  {
    id: 'latinNumberSign',
    group: 'signs',
    source: WITH_FIGURES,
    fields: TYPED,
    signs: 'N',
    words: rewrite(/(?<![A-Za-z\dА-Яа-яЁё-])N[o°º]?\.?[ \u00a0]*(?=\d)/g, () => `№${NBSP}`),
  },
  {
    id: 'numberUnit',
    group: 'signs',
    source: KEPT_TOGETHER,
    signs: DIGITS,
    words: rewrite(new RegExp(`\\d +(?=(?:${UNITS})(?![а-яё]))`, 'g'), ([found]) => found.charAt(0) + NBSP),
  },
  {
    id: 'thousands',
    group: 'signs',
    source: KEPT_TOGETHER,
    signs: DIGITS,
    words: rewrite(/(?<![\d.,/№-]|№[ \u00a0])\d{1,3}(?:[ \u00a0]\d{3})+(?![\d/-])/g, ([found]) =>
      found.replaceAll(' ', NBSP),
    ),
  },
  {
    id: 'phoneCode',
    group: 'signs',
    source: KEPT_TOGETHER,
    signs: ')',
    words: rewrite(/\) (?=\d)(?<=\(\d{3,5}\) )/g, () => `)${NBSP}`),
  },
  {
    id: 'shortWord',
    group: 'signs',
    source: KEPT_TOGETHER,
    signs: '.',
    words: rewrite(
      /(?<![А-Яа-яЁё.])(?:(?<!\d[ \u00a0])г|п|пп|ст|ч|ул|пр|д|пос|рис|табл|обл)\. (?=[\dА-ЯЁ«])/g,
      ([found]) => found.replace(' ', NBSP),
    ),
  },
  {
    id: 'signWithoutFigure',
    group: 'signs',
    source: WITH_FIGURES,
    kinds: ['paragraph', 'heading', 'cell'],
    signs: '%№',
    words: sight(/(?<=[А-Яа-яЁё][ \u00a0]?)%|№(?![ \u00a0]*[\dА-Яа-яЁёA-Za-z«№_…/-])/g),
  },
  {
    id: 'ordinalEnding',
    group: 'words',
    source: ENDINGS,
    fields: TYPED,
    signs: DIGITS,
    words: rewrite(
      new RegExp(`(?<![\\dА-Яа-яЁё])(\\d+)-(${ORDINALS})(?![А-Яа-яЁё])`, 'g'),
      ([, figure, ending = '']) => `${figure}-${ending.replace(/^[аеиоуыэюя](?=[а-яё])/, '').replace(/^й$/, 'й')}`,
    ),
  },
  {
    id: 'romanEnding',
    group: 'words',
    source: ENDINGS,
    fields: TYPED,
    signs: 'IVX',
    words: rewrite(
      /(?<![A-Za-zА-Яа-яЁё])([IVX]{1,5})-(?:й|ый|ой|го|ого|му|ому|м|ом|ым|е|я|ая|ю|ую)(?![А-Яа-яЁё])/g,
      ([, figure = '']) => figure,
    ),
  },
  {
    id: 'romanPeriod',
    group: 'dates',
    source: { requisite: 18, clause: '3.3.15', requirement: 'R-08.15' },
    fields: TYPED,
    signs: DIGITS,
    words: rewrite(
      /(?<![\d.,№-]|№[ \u00a0])([1-4])(?:-[а-яё]{1,3})?[ \u00a0](?=(?:квартал|полугоди)[а-яё]*)/g,
      ([, figure]) => `${ROMAN[Number(figure)]}${NBSP}`,
    ),
  },
]

const ROMAN = ['', 'I', 'II', 'III', 'IV']
