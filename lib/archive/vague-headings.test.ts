import { describe, expect, it } from 'vitest'
import { vagueWordingIn } from './vague-headings'

describe('R-35.22 a heading says what is in the case', () => {
  it.each([
    ['Разные материалы', 'разные материалы'],
    ['  ОБЩАЯ   переписка ', 'общая переписка'],
    ['Общая переписка, 2026 год', 'общая переписка'],
    ['Разное', 'разное'],
    ['Переписка по разным вопросам (письма)', 'переписка по разным вопросам'],
  ])('%s is refused', (heading, wording) => expect(vagueWordingIn(heading)).toBe(wording))

  it.each([
    'Переписка с органами местного самоуправления о благоустройстве',
    'Разностные схемы геодезической сети',
    'Приказы министра по основной деятельности',
    'Документы об общей переписке населения (справки, списки)',
  ])('%s stands', (heading) => expect(vagueWordingIn(heading)).toBeNull())
})
