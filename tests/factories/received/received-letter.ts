import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { FONTS } from '@/server/typesetting/engine'
import { factsOf, type LetterFacts, Lot } from './facts'
import { ATTACHMENTS, EXECUTORS, HEADS, NUMBERS, REPLIES, SHEETS, SIGNATURES, TITLES, typ, type Ways } from './layouts'

const SENTENCES = [
  'Направляем сведения о ходе работ на объектах благоустройства.',
  'Работы на участке по улице Причальной потребуют закрытия движения на десять суток, начиная с 12.05.2026.',
  'В соответствии с договором № 01-12/845 от 14.01.2026 обязательства исполнены в полном объёме.',
  'О результатах просим сообщить в срок до 20.06.2026.',
  'Ответственным назначен главный инженер Смирнов А.В., телефон (000) 231-44-05.',
]

/** What the registry of an office that had the letter before stamped on it. */
const STAMP = 'Администрация города\nВх. № 01-07/1182\n14.05.2026'

let compiler: NodeCompiler | undefined

export type ReceivedLetter = { facts: LetterFacts; pdf: Uint8Array }

/** Letters of other offices as PDF, their facts and their looks drawn by lot from the ways of one kind. */
export function receivedLetters(ways: keyof Ways, count: number, seed: number): ReceivedLetter[] {
  const lot = new Lot(seed)
  return Array.from({ length: count }, () => {
    const facts = factsOf(lot)
    return { facts, pdf: letterOf(facts, ways, lot) }
  })
}

/** One letter as a PDF: its looks drawn by lot from the ways of one kind. */
export function letterOf(facts: LetterFacts, ways: keyof Ways, lot = new Lot(1)): Uint8Array {
  const draw = (all: Ways) => lot.of(all[ways])(facts)
  const head = draw(HEADS)
  const numbers = `${draw(NUMBERS)}\n\n${draw(REPLIES)}`
  const sheet = lot.of(SHEETS[ways])({ head, numbers, facts })
  const text = Array.from({ length: 2 + lot.below(6) }, () => `#h(1.25cm)${lot.of(SENTENCES)}`)
  const salutation = lot.sometimes(0.7) ? '#align(center)[Уважаемый Дмитрий Николаевич!]' : ''
  const stamp = lot.sometimes(0.2) ? `#place(bottom + right)[#rect[${typ(STAMP)}]]` : ''
  const ending = [draw(ATTACHMENTS), draw(SIGNATURES), draw(EXECUTORS), stamp]
  const blocks = [sheet, draw(TITLES), salutation, ...text, ...ending]
  return printed(
    `#set page(paper: "a4", margin: 2cm)\n#set text(font: "Tinos", size: 12pt, lang: "ru")\n${blocks.join('\n\n')}\n`,
  )
}

/** A page described to Typst, as a PDF. */
export function printed(source: string): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: path.dirname(FONTS), fontArgs: [{ fontPaths: [FONTS] }] })
  const result = compiler.compile({ mainFileContent: source })
  if (result.hasError() || !result.result) throw new Error(`a letter does not compile: ${source}`)
  const pdf = new Uint8Array(compiler.pdf(result.result))
  compiler.evictCache(10)
  return pdf
}
