// @vitest-environment happy-dom
import { DOMParser as TextParser } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { PASTED } from '@/tests/factories/pasted'
import { clauseNumbers } from '../clauses'
import type { BodyNode } from '../content'
import { documentSchema } from '../schema'
import { cleanPasted } from './clean-pasted'

/** The pasted text as our editor would hold it. */
function pasted(html: string): BodyNode {
  const holder = document.createElement('div')
  holder.innerHTML = cleanPasted(html)
  return TextParser.fromSchema(documentSchema()).parse(holder).toJSON() as BodyNode
}

/** Each block as a line: its number, its words with «*» around what is bold. */
function linesOf(html: string): string[] {
  const blocks = pasted(html).content ?? []
  const numbers = clauseNumbers(blocks)
  return blocks.map((block, index) => {
    const number = numbers[index] ? `${numbers[index]} ` : ''
    const sign = block.type === 'heading' ? '# ' : ''
    return sign + number + (block.type === 'table' ? tableOf(block) : wordsOf(block))
  })
}

const wordsOf = (node: BodyNode): string => {
  if (node.type === 'hardBreak') return '/'
  const bold = node.marks?.some(({ type }) => type === 'bold')
  return node.text === undefined ? (node.content ?? []).map(wordsOf).join('') : bold ? `*${node.text}*` : node.text
}
const tableOf = (table: BodyNode): string =>
  (table.content ?? []).map((row) => (row.content ?? []).map(wordsOf).join(' | ')).join(' // ')

describe('what is pasted', () => {
  it('from Word keeps words, bold, clauses of every level and letters, and loses its own marks', () => {
    expect(linesOf(PASTED.word)).toEqual([
      '# О мерах по подготовке',
      'В соответствии с *пунктом 4* прошу:',
      '1. Обеспечить готовность.',
      '1.1. Проверить сети.',
      'а) тепловые;',
      'б) водопроводные.',
      '2. Доложить до 15.05.2026.',
      '–\u00a0отдельным письмом;',
    ])
    expect(cleanPasted(PASTED.word)).not.toMatch(/mso|class=|<o:p|<style|supportLists/i)
  })

  it('keeps a table of Word with its merged cells', () => {
    expect(linesOf(PASTED.wordTable)).toEqual(['Объект | Срок // Школа № 4 | 1.\u00a0май'])
    const cell = pasted(PASTED.wordTable).content?.[0]?.content?.[0]?.content?.[0]
    expect(cell?.attrs).toMatchObject({ colspan: 2 })
  })

  it('from the web makes nested lists clauses and drops what could act', () => {
    expect(linesOf(PASTED.web)).toEqual([
      '# Памятка',
      'Смотрите сайт и опасную ссылку.',
      '1. Первое',
      '1.1. Вложенное',
      '2. Второе/со строкой',
      '–\u00a0без номера',
    ])
    expect(cleanPasted(PASTED.web)).not.toMatch(/javascript|onclick|onerror|<script|<img|<iframe|steal/i)
    const links = JSON.stringify(pasted(PASTED.web)).match(/"href":"[^"]*"/g)
    expect(links).toEqual(['"href":"https://sed.example.org/"'])
  })

  it('from a text of ours comes without struck-out words, and suggestions become words', () => {
    expect(linesOf(PASTED.ours)).toEqual(['1. Просим представить отчёт'])
    expect(JSON.stringify(pasted(PASTED.ours))).not.toMatch(/strike|"inserted"/)
  })
})
