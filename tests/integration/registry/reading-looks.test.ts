import { beforeAll, expect, it } from 'vitest'
import { readPages } from '@/server/files/formats/read-pages'
import { readLetter } from '@/server/registry/reading/read-letter'
import { compared, FIELDS } from '../../bench/reading/compare'
import { fillDirectory, type Known } from '../../bench/reading/known'
import { count, emptyTally } from '../../bench/reading/tally'
import { asBadCopy, lettersOf } from '../../factories/letter-looks/letters'
import { SEEN_ENDINGS } from '../../factories/letter-looks/seen-endings'
import { SEEN_FIRMS } from '../../factories/letter-looks/seen-firms'
import { SEEN_OFFICES } from '../../factories/letter-looks/seen-offices'
import { SEEN_OTHERS } from '../../factories/letter-looks/seen-others'
import { UNSEEN } from '../../factories/letter-looks/unseen'
import { Lot } from '../../factories/received/facts'
import { useDatabase } from '../../support/database'

const LEAST = 0.85
/** What is wrong and looks sure costs more than an empty field; one look of sixteen may be so. */
const MOST_WRONG_AND_SURE = 1 / 16

const database = useDatabase()
let known: Known
beforeAll(async () => {
  known = await fillDirectory(database.db)
})

it.each([
  ['seen', [...SEEN_OFFICES, ...SEEN_FIRMS, ...SEEN_OTHERS, ...SEEN_ENDINGS]],
  ['unseen', UNSEEN],
] as const)(
  'R-31.11 of letters of %s looks each field is read right more often than 85 times in a hundred',
  async (_, looks) => {
    const lot = new Lot(5)
    const tally = emptyTally()
    for (const [at, look] of looks.entries())
      for (const { pdf, truth } of lettersOf(look, 1, 40 + at)) {
        const pages = await readPages(pdf, 'application/pdf')
        for (const text of [pages, pages.map((page) => asBadCopy(page, lot))])
          count(tally, await compared(known, readLetter(text.map((page) => ({ text: page }))), truth))
      }
    const letters = looks.length * 2
    const below = FIELDS.filter((field) => tally[field].right / letters < LEAST)
    const misleading = FIELDS.filter((field) => tally[field].wrongAndSure / letters > MOST_WRONG_AND_SURE)
    expect({ below, misleading }, JSON.stringify(tally)).toEqual({ below: [], misleading: [] })
  },
)
