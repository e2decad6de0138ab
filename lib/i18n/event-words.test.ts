import { expect, it } from 'vitest'
import { factsInWords } from './event-words'

it('A-11.03 no line of the feed parts a surname from its initials; the name of a file stays as it is', () => {
  expect(factsInWords({ name: 'Осипова Д. М.' }).name).toBe('Осипова\u00a0Д.\u00a0М.')
  expect(factsInWords({ name: 'Приложение 1 к письму.docx' }).name).toBe('Приложение 1 к письму.docx')
})
