import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import ruCard from '@/lib/i18n/ru/card.json'
import ruRooms from '@/lib/i18n/ru/rooms.json'
import { groupByDay } from './group-by-day'
import type { Act } from './use-act-words'

const act = (seq: number, at: string): Act => ({
  seq,
  at,
  command: 'rooms.addComment',
  actor: null,
  onBehalfOf: null,
  order: null,
  detail: {},
  people: [],
})

describe('A-11.03 the history of a document', () => {
  it('is told by days of the office, not of the clock of the computer', () => {
    const acts = [act(3, '2026-05-14T21:30:00Z'), act(2, '2026-05-14T20:30:00Z'), act(1, '2026-05-14T07:00:00Z')]
    const days = groupByDay(acts, 'Europe/Moscow')
    expect(days.map((one) => [one.day, one.acts.map(({ seq }) => seq)])).toEqual([
      ['2026-05-15', [3]],
      ['2026-05-14', [2, 1]],
    ])
    expect(groupByDay([], 'Europe/Moscow')).toEqual([])
  })

  it('has words for every act that is recorded on a document', () => {
    const words: Record<string, Record<string, string>>[] = [ruRooms.acts, ruCard.history.acts]
    const silent = recordedActs().filter((command) => {
      const [slice = '', name = ''] = command.split('.')
      return !words.some((acts) => acts[slice]?.[name])
    })
    expect(recordedActs().length).toBeGreaterThan(20)
    expect(silent).toEqual([])
  })
})

/** Names of commands whose record goes to the stream of a document. */
function recordedActs(): string[] {
  const server = path.resolve('server')
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[a-z]+\/.*(?<!\.test)\.ts$/.test(file),
  )
  return files.flatMap((file) => {
    const source = readFileSync(path.join(server, file), 'utf8')
    return source
      .split('defineCommand(')
      .slice(1)
      .flatMap((command) => {
        const name = /name: '([a-z]+\.[A-Za-z]+)'/.exec(command)?.[1]
        return name && /stream: `document:/.test(command) ? [name] : []
      })
  })
}
