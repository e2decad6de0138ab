import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWords } from '../../language'
import { type Duties, isAbout, ranked, reasonsOf } from './match'

/** Words that are topics of letters, in cases; the same row may be asked for by any of its forms. */
const WORDS = [
  ['дорога', 'дороги', 'дорогу', 'дорогой', 'дорог', 'дорогам', 'дорогами', 'дорогах'],
  ['ремонт', 'ремонта', 'ремонту', 'ремонтом', 'ремонте'],
  ['школа', 'школы', 'школе', 'школу', 'школ', 'школам', 'школами'],
  ['теплоснабжение', 'теплоснабжения', 'теплоснабжению', 'теплоснабжением', 'теплоснабжении'],
  ['земельный', 'земельного', 'земельному', 'земельным', 'земельные', 'земельных'],
  ['участок', 'участка', 'участку', 'участком', 'участке', 'участки', 'участков'],
]
const NOISE = ['О', 'представлении', 'сведений', 'в', 'связи', 'с', 'обращением', 'граждан', '2026']

const formOf = (word: string[]) => fc.constantFrom(...word)
const phrase = fc.subarray(WORDS, { minLength: 1, maxLength: 3 })
const runs = Number(process.env.PROPERTY_RUNS ?? 50)

describe('V-14.11 a heading is about a topic', () => {
  it('in whatever case and order its words stand, and other words beside them change nothing', () =>
    fc.assert(
      fc.asyncProperty(
        phrase.chain((words) =>
          fc.record({
            topic: fc.tuple(...words.map(formOf)),
            heading: fc
              .tuple(fc.tuple(...words.map(formOf)), fc.subarray(NOISE))
              .chain(([forms, noise]) =>
                fc.shuffledSubarray([...forms, ...noise], { minLength: forms.length + noise.length }),
              ),
          }),
        ),
        async ({ topic, heading }) => {
          const read = await readWords(heading.join(' '))
          expect(isAbout(read, await readWords(topic.join(' ')))).toBe(true)
          expect(isAbout(read, await readWords(topic.join(' ').toUpperCase()))).toBe(true)
        },
      ),
      { numRuns: runs },
    ))

  it('only with every word of it', () =>
    fc.assert(
      fc.asyncProperty(phrase, fc.constantFrom(...WORDS), async (topic, missing) => {
        const without = topic.filter((word) => word !== missing).map(([form]) => form)
        const whole = [...without, missing[0]].join(' ')
        expect(isAbout(await readWords(`О ${without.join(' и ')}`), await readWords(whole))).toBe(false)
      }),
      { numRuns: runs },
    ))

  it.each([
    ['О капитальном ремонте дорог', 'в ремонте дорог', true],
    ['О развитии ЖКХ', 'ЖКХ', true],
    ['Об ИТ в районе', 'ИТ', true],
    ['О работе Дорогова', 'дороги', false],
  ])('%s, %s: %s', async (heading, topic, about) =>
    expect(isAbout(await readWords(heading), await readWords(topic))).toBe(about),
  )
})

describe('V-14.11 the order of officials', () => {
  const reason = fc.constantFrom(...(['дороги', 'ремонт дорог', 'школы'] as const))
  const match = fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('Громов А. С.', 'Карташов Д. Н.', 'Мельник С. В.'),
    topics: fc.uniqueArray(reason, { maxLength: 3 }),
    body: fc.boolean(),
    category: fc.boolean(),
  })

  it('does not depend on the order they are kept in, and loses and adds nobody', () =>
    fc.assert(
      fc.asyncProperty(
        fc
          .uniqueArray(match, { selector: ({ id }) => id, maxLength: 6 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([one, other]) => {
          const heading = await readWords('О ремонте дорог у школ')
          const letter = {
            access: 'common' as const,
            words: heading,
            senders: [{ id: 'sender', category: 'duma' as const }],
          }
          const matched = async ({ id, name, topics, body, category }: (typeof one)[number]) => {
            const read = topics.map(async (topic) => ({ topic, words: await readWords(topic) }))
            const duties: Duties = {
              access: 'common',
              topics: await Promise.all(read),
              bodies: body ? [{ id: 'sender', name: 'Дума' }] : [],
              categories: category ? ['duma'] : [],
              groups: category ? ['Приглашения'] : [],
              kinds: body ? [{ key: 'act', name: 'Правовой акт' }] : [],
            }
            return { id, name, duties, reasons: reasonsOf(duties, letter) }
          }
          const [first, second] = await Promise.all([one, other].map((all) => Promise.all(all.map(matched))))
          const ids = ranked(first ?? []).map(({ id }) => id)
          expect(ids).toEqual(ranked(second ?? []).map(({ id }) => id))
          expect([...ids].sort()).toEqual(one.map(({ id }) => id).sort())
          const both = ranked(first ?? []).map(
            ({ reasons }) => new Set(reasons.map(({ by }) => by === 'topic')).size === 2,
          )
          expect(both.indexOf(true)).toBeLessThanOrEqual(0)
        },
      ),
      { numRuns: runs },
    ))
})
