import { type Font, openSync } from 'fontkit'
import { expect, it } from 'vitest'

const FACES = [
  ['tinos-400', '400Regular/Tinos_400Regular'],
  ['tinos-400-italic', '400Regular_Italic/Tinos_400Regular_Italic'],
  ['tinos-700', '700Bold/Tinos_700Bold'],
  ['tinos-700-italic', '700Bold_Italic/Tinos_700Bold_Italic'],
] as const
const WORDS = 'Глава Т. А. Уткин, г. Вологда: № 01-12/845 «Ростра», AVAST, То, Та; у., Ту — Ёлка «У».'

/** The letters it has, and how far those of a line stand from each other. */
const metricsOf = (font: Font) => ({
  letters: font.characterSet.join(),
  line: font.layout(WORDS, ['kern']).positions.map(({ xAdvance }) => xAdvance),
})

it.each(FACES)('R-03.05 the browser draws %s with the widths and kerning it is printed with', (shown, printed) => {
  const screen = metricsOf(openSync(`components/editor/faces/${shown}.woff2`))
  const print = metricsOf(openSync(`node_modules/@expo-google-fonts/tinos/${printed}.ttf`))
  expect(new Set(print.line).size).toBeGreaterThan(20)
  expect(screen).toEqual(print)
})
