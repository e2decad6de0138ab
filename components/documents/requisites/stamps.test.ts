import { describe, expect, it } from 'vitest'
import { Stamp } from '@/lib/contracts/requisites'
import { areWhole, missingIn } from '@/lib/requisites/whole-stamps'
import { ownFieldsOn } from './fields'

const stamp = (part: Partial<Stamp>): Stamp => Stamp.parse({ by: 'official', ...part })

describe('stamps in the card', () => {
  it.each([
    ['R-07.02 an official without a name', stamp({ who: 'Министр' }), ['name']],
    ['R-07.07 an official with both', stamp({ who: 'Министр', name: 'А.Н. Карташов' }), []],
    ['R-07.03 a body needs no name', stamp({ by: 'body', who: 'коллегией Министерства' }), []],
    ['R-07.09 a letter without its author', stamp({ by: 'letter', number: '12', who: ' ' }), ['who']],
  ])('%s', (_what, one, missing) => {
    expect(missingIn(one)).toEqual(missing)
    expect(areWhole([one])).toBe(missing.length === 0)
  })

  it('R-06.01 R-07.01 are asked for where they are printed', () => {
    expect(ownFieldsOn({ access: 'common', layout: 'letter' })).not.toEqual(
      expect.arrayContaining(['copyNumber', 'approvals']),
    )
    expect(ownFieldsOn({ access: 'dsp', layout: 'letter' })).toContain('copyNumber')
    expect(ownFieldsOn({ access: 'common', layout: 'order' })).toContain('approvals')
    expect(ownFieldsOn({ access: 'common', layout: null })).toContain('agreements')
  })
})
