import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { env } from '@/server/kernel/env'

const lines = readFileSync('.env.example', 'utf8').split('\n')
const named = lines.flatMap((line) => /^([A-Z0-9_]+)=/.exec(line)?.[1] ?? [])
const read = [...readFileSync('server/kernel/env.ts', 'utf8').matchAll(/^ {2}([A-Z0-9_]+): /gm)].map(([, name]) => name)

describe('.env.example', () => {
  it('names every setting there is, once, and none there is not', () => {
    expect(read.length).toBeGreaterThan(15)
    expect([...named].sort()).toEqual([...read].sort())
  })

  it('says of each what it does', () => {
    const bare = lines.filter((line, at) => /^[A-Z0-9_]+=/.test(line) && !/^(#|[A-Z0-9_]+=)/.test(lines[at - 1] ?? ''))
    expect(bare).toEqual([])
  })

  it('shows the values that hold when nothing is set', () => {
    const before = Object.fromEntries(named.map((name) => [name, process.env[name]]))
    const values = Object.fromEntries(
      lines.flatMap((line) => (/^[A-Z0-9_]+=/.test(line) ? [line.split(/=(.*)/, 2)] : [])),
    )
    for (const name of named) delete process.env[name]
    const bare = env()
    Object.assign(process.env, values)
    const filled = env()
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    expect(filled).toEqual(bare)
  })
})
