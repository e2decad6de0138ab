import { readPages } from '@/server/files/formats/read-pages'
import type { RecognisedPage } from '@/server/files/formats/recognise/place-words'
import { languageData } from '@/server/files/recognition/language-data'
import { type LetterPage, readLetter } from '@/server/registry/reading/read-letter'
import { asBadCopy, type DrawnLetter, lettersOf } from '../factories/letter-looks/letters'
import type { Look } from '../factories/letter-looks/look'
import { OWN_WAYS } from '../factories/letter-looks/own-ways'
import { SEEN_ENDINGS } from '../factories/letter-looks/seen-endings'
import { SEEN_FIRMS } from '../factories/letter-looks/seen-firms'
import { SEEN_OFFICES } from '../factories/letter-looks/seen-offices'
import { SEEN_OTHERS } from '../factories/letter-looks/seen-others'
import { UNSEEN } from '../factories/letter-looks/unseen'
import { Lot } from '../factories/received/facts'
import { type Compared, compared, FIELDS, type Field } from './reading/compare'
import { fillDirectory, type Known } from './reading/known'
import { emptyLearnt, type Learnt, learn, onPdf, onPictures, type Taken } from './reading/learnt'
import { recognised, STATES } from './reading/pictures'
import { count, emptyTally, inPercent, type Tally } from './reading/tally'
import { startDatabase } from './support/database'
import { numberOf } from './support/options'

const BAR = 0.85
const LETTERS = 6
/** So many letters of each look are drawn, spoilt and recognised again: seconds each. */
const PICTURES = 1
/** So many pictures of letters of one correspondent, the first of which only teaches. */
const LEARNT_PICTURES = 3
const SEEN = [...SEEN_OFFICES, ...SEEN_FIRMS, ...SEEN_OTHERS, ...SEEN_ENDINGS]

type Way = 'text' | 'badCopy' | 'picture'
type Show = (letter: DrawnLetter, way: Way, fields: Record<Field, Compared>) => void

/**
 * How well the fields of a letter are read: invented letters of many looks, as the text of a PDF, as the text of a
 * bad copy, and as pictures read by the recogniser. Looks set aside are counted apart and nothing of them is shown.
 * `--letters`, `--pictures` of each look, `--kept <dir>` keeps what was recognised, `--show` tells what was read wrong of seen looks.
 */
export default async function reading(options: string[]): Promise<object> {
  const database = await startDatabase()
  try {
    const known = await fillDirectory(database.db)
    const show = options.includes('--show') ? tell : () => {}
    const seen = await measure(SEEN, { known, options, show, seed: 11 })
    const unseen = await measure(UNSEEN, { known, options, show: () => {}, seed: 23 })
    const least = Math.min(...FIELDS.map((field) => all(unseen)[field].right / letters(all(unseen)[field])))
    return {
      ...{ bar: BAR, looks: { seen: SEEN.length, unseen: UNSEEN.length } },
      ...{ seen: inPercent(all(seen)), unseen: inPercent(all(unseen)) },
      learnt: {
        seen: inBoth(await measureLearnt(SEEN, { known, options, show, seed: 11 })),
        unseen: inBoth(await measureLearnt(UNSEEN, { known, options, show: () => {}, seed: 23 })),
        ownWays: inBoth(await measureLearnt(OWN_WAYS, { known, options, show, seed: 37 })),
      },
      unseenByWay: Object.fromEntries(Object.entries(unseen).map(([way, tally]) => [way, rights(tally)])),
      seenByWay: Object.fromEntries(Object.entries(seen).map(([way, tally]) => [way, rights(tally)])),
      leastUnseen: Number(least.toFixed(3)),
      ratio: Number((least / BAR).toFixed(3)),
    }
  } finally {
    await database.stop()
  }
}

type Measured = Record<Way, Tally>
type Around = { known: Known; options: string[]; show: Show; seed: number }

async function measure(looks: Look[], { known, options, show, seed }: Around): Promise<Measured> {
  const measured: Measured = { text: emptyTally(), badCopy: emptyTally(), picture: emptyTally() }
  const lot = new Lot(seed)
  const take = async (letter: DrawnLetter, way: Way, pages: LetterPage[]) => {
    const fields = await compared(known, readLetter(pages), letter.truth)
    count(measured[way], fields)
    show(letter, way, fields)
  }
  for (const [at, look] of looks.entries())
    for (const [number, letter] of lettersOf(look, numberOf(options, '--letters') ?? LETTERS, seed + at).entries()) {
      const texts = await readPages(letter.pdf, 'application/pdf')
      await take(
        letter,
        'text',
        texts.map((text) => ({ text })),
      )
      await take(
        letter,
        'badCopy',
        texts.map((text) => ({ text: asBadCopy(text, lot) })),
      )
      if (number < (numberOf(options, '--pictures') ?? PICTURES))
        await take(letter, 'picture', await pictured(letter, { options, at, pages: texts.length }))
    }
  return measured
}

type Correspondents = { known: Known; options: string[]; show: Show; seed: number }

/** Letters of each look as those of one correspondent, as texts and as pictures. */
async function measureLearnt(
  looks: Look[],
  { known, options, show, seed }: Correspondents,
): Promise<Record<'text' | 'picture', Learnt>> {
  const learnt = { text: emptyLearnt(), picture: emptyLearnt() }
  const number = numberOf(options, '--letters') ?? LETTERS
  for (const [at, look] of looks.entries()) {
    const letters = lettersOf(look, number, seed + at)
    const texts: Taken[] = []
    const pictures: Taken[] = []
    for (const letter of letters) {
      const pages = (await readPages(letter.pdf, 'application/pdf')).map((text) => ({ text }))
      texts.push({ letter, pages, locate: onPdf(letter.pdf) })
      if (pictures.length >= (numberOf(options, '--pictures') ?? LEARNT_PICTURES)) continue
      const read = await pictured(letter, { options, at, pages: pages.length })
      pictures.push({ letter, pages: read, locate: onPictures(read) })
    }
    await learn(known, texts, { learnt: learnt.text, show: (letter, fields) => show(letter, 'text', fields) })
    await learn(known, pictures, { learnt: learnt.picture, show: (letter, fields) => show(letter, 'picture', fields) })
  }
  return learnt
}

const inBoth = (learnt: Record<'text' | 'picture', Learnt>) =>
  Object.fromEntries(
    Object.entries(learnt).map(([way, { rules, places }]) => [
      way,
      Object.fromEntries(
        FIELDS.map((field) => {
          const [one, other] = [inPercent(rules)[field], inPercent(places)[field]]
          const sure = `sure and wrong ${one.wrongAndSure} → ${other.wrongAndSure}`
          return [field, `${one.right} → ${other.right}, ${sure}`]
        }),
      ),
    ]),
  )

async function pictured(
  letter: DrawnLetter,
  { options, at, pages }: { options: string[]; at: number; pages: number },
): Promise<RecognisedPage[]> {
  const data = languageData()
  if (!data) throw new Error('no rus.traineddata: install tesseract-ocr-rus, or give --pictures 0')
  const kept = options.includes('--kept') ? options[options.indexOf('--kept') + 1] : undefined
  return recognised(letter, { pages, data, kept, state: STATES[at % STATES.length] ?? 'scan' })
}

const letters = ({ right, wrong, empty }: Tally[Field]): number => right + wrong + empty

function all(measured: Measured): Tally {
  const sum = emptyTally()
  for (const tally of Object.values(measured))
    for (const field of FIELDS)
      for (const part of ['right', 'wrong', 'empty', 'wrongAndSure'] as const) sum[field][part] += tally[field][part]
  return sum
}

const rights = (tally: Tally) => Object.fromEntries(FIELDS.map((field) => [field, inPercent(tally)[field].right]))

function tell({ look }: DrawnLetter, way: Way, fields: Record<Field, Compared>): void {
  for (const field of FIELDS) {
    const { read, said, sure } = fields[field]
    if (read !== said) process.stdout.write(`${way} [${look}] ${field}${sure ? ' SURE' : ''}: «${read}» ≠ «${said}»\n`)
  }
}
