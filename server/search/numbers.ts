import { normaliseNumber } from '../journals'

const NUMBER = /(?:№\s*)?[\p{L}\d]{0,6}[-‐–—/]?\d[\p{L}\d]*(?:\s?[-‐–—/]\s?[\p{L}\d]+)*/gu

/** Registration numbers written in a text, in one writing, so that «01-15 / 1234» finds «№ 01-15/1234». */
export function numbersIn(text: string): string[] {
  const found = [...text.slice(0, 20_000).matchAll(NUMBER)].map((match) => normaliseNumber(match[0]))
  return [...new Set(found.filter((number) => number.length >= 2 && number.length <= 40 && /\d/.test(number)))].slice(
    0,
    200,
  )
}
