import { describe, expect, it } from 'vitest'
import { traceRequirements } from './support/requirements'

describe('requirements', () => {
  const trace = traceRequirements()

  it('are 1,398, each once', () => {
    expect(trace.all).toHaveLength(1398)
    expect(new Set(trace.all).size).toBe(1398)
  })

  it('named by code and tests are there: a wrong number proves nothing', () => expect(trace.unknown).toEqual([]))
})
