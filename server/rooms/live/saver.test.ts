import { describe, expect, it } from 'vitest'
import type { Appended, NewUpdate } from '../store'
import { type Received, Saver } from './saver'

const received = (ordinal: number): Received => ({
  update: new Uint8Array([ordinal]),
  personId: null,
  peer: null,
  ordinal,
})

/** A saver whose commits end when the test says so. */
function setUp(stillPropose = true) {
  const commits: { rows: NewUpdate[]; end: (outcome?: Appended) => void; fail: () => void }[] = []
  const facts: string[] = []
  let committed = () => {}
  const saver = new Saver({
    append: (rows) =>
      new Promise((resolve, reject) => {
        commits.push({
          rows,
          end: (outcome = 'stored') => resolve(outcome),
          fail: () => reject(new Error('no database')),
        })
        committed()
      }),
    stillPropose: async () => facts.push('looked at again') > 0 && stillPropose,
    saved: (batch) => facts.push(`saved ${batch.map((one) => one.ordinal)}`),
    frozen: () => facts.push('frozen'),
    failing: () => facts.push('failing'),
    recovered: () => facts.push('recovered'),
    idle: () => facts.push('idle'),
  })
  const nextCommit = async (count: number) => {
    while (commits.length < count) {
      await new Promise<void>((resolve) => {
        committed = resolve
      })
    }
    const commit = commits[count - 1]
    if (!commit) throw new Error('no commit')
    return commit
  }
  const idle = async () => {
    while (!facts.includes('idle')) await new Promise((resolve) => setImmediate(resolve))
  }
  return { saver, facts, commits, nextCommit, idle }
}

describe('Saver', () => {
  it('has one save under way; what comes meanwhile is the next batch', async () => {
    const { saver, facts, commits, nextCommit, idle } = setUp()
    saver.add(received(1))
    saver.add(received(2))
    const first = await nextCommit(1)
    saver.add(received(3))
    saver.add(received(4))
    expect(commits).toHaveLength(1)
    first.end()
    ;(await nextCommit(2)).end()
    await idle()
    expect(facts).toEqual(['saved 1,2', 'saved 3,4', 'idle'])
  })

  it('acknowledges a message that changed nothing only after those before it', async () => {
    const { saver, facts, nextCommit, idle } = setUp()
    saver.add(received(1))
    saver.add({ ...received(2), update: null })
    const first = await nextCommit(1)
    expect(facts).toEqual([])
    first.end()
    await idle()
    expect(facts).toEqual(['saved 1,2', 'idle'])
  })

  it('keeps a batch that could not be saved and tries it again before anything later', async () => {
    const { saver, facts, nextCommit, idle } = setUp()
    saver.add(received(1))
    ;(await nextCommit(1)).fail()
    saver.add(received(2))
    const again = await nextCommit(2)
    expect(again.rows.map((row) => row.update[0])).toEqual([1, 2])
    again.end()
    await idle()
    expect(facts).toEqual(['failing', 'recovered', 'saved 1,2', 'idle'])
  })

  it('drops what a freeze overtook and takes nothing more', async () => {
    const { saver, facts, commits, nextCommit } = setUp()
    saver.add(received(1))
    ;(await nextCommit(1)).end('frozen')
    while (!facts.includes('frozen')) await new Promise((resolve) => setImmediate(resolve))
    saver.add(received(2))
    expect(facts).toEqual(['frozen'])
    expect(saver.idle).toBe(true)
    expect(commits).toHaveLength(1)
  })

  it('A-06.04 tries proposals again when the text was sent anew and they propose beside it too', async () => {
    const { saver, facts, nextCommit, idle } = setUp()
    saver.add(received(1))
    ;(await nextCommit(1)).end('sent_anew')
    ;(await nextCommit(2)).end()
    await idle()
    expect(facts).toEqual(['looked at again', 'saved 1', 'idle'])
  })

  it('A-06.04 drops what would change the text that was sent anew', async () => {
    const { saver, facts, nextCommit } = setUp(false)
    saver.add(received(1))
    ;(await nextCommit(1)).end('sent_anew')
    while (!facts.includes('frozen')) await new Promise((resolve) => setImmediate(resolve))
    expect(facts).toEqual(['looked at again', 'frozen'])
    expect(saver.idle).toBe(true)
  })

  it('drains at once, and gives up at the deadline', async () => {
    const { saver, nextCommit } = setUp()
    saver.add(received(1))
    expect(await saver.drain(Date.now() + 20)).toBe(false)
    ;(await nextCommit(1)).end()
    expect(await saver.drain(Date.now() + 1000)).toBe(true)
  })
})
