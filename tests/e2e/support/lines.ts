import type { Page } from '@playwright/test'
import type { SetLine } from '../../factories/printed-lines'

/** What stands on each line of each paragraph on screen, where on which sheet; numbers of clauses stand before their words. */
export const linesOnScreen = (page: Page, paragraphs = '.ProseMirror :is(p, h1, h2):not(.repeated-head *)') =>
  page.evaluate((paragraphs): SetLine[][] => {
    /** How much of the height of a letter lies under its baseline. */
    const DESCENT = 0.216 / 1.107
    const papers = [...document.querySelectorAll<HTMLElement>('[data-paper]')].map((paper) => {
      const { top, bottom, width } = paper.getBoundingClientRect()
      return { number: Number(paper.dataset.paper), top, bottom, pixel: 210 / width }
    })
    const range = document.createRange()
    const placeOf = ({ top, bottom, height }: DOMRect): Omit<SetLine, 'words'> => {
      const paper = papers.find((one) => one.top <= top && bottom <= one.bottom)
      if (!paper) return { sheet: 0, y: 0 }
      return { sheet: paper.number, y: (bottom - height * DESCENT - paper.top) * paper.pixel }
    }
    const linesOf = (block: HTMLElement): SetLine[] => {
      const lines: SetLine[] = []
      let level = Number.NEGATIVE_INFINITY
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const words = node.textContent ?? ''
        for (let at = 0; at < words.length; at++) {
          if (/[\s\u200b]/.test(words.charAt(at))) continue
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getBoundingClientRect()
          if (box.bottom > level + box.height / 2) lines.push({ ...placeOf(box), words: '' })
          level = box.bottom
          const line = lines.at(-1)
          if (line) line.words += words.charAt(at)
        }
      }
      const [first] = lines
      if (first) first.words = (block.dataset.number ?? '').replace(/\s/g, '') + first.words
      return lines
    }
    return [...document.querySelectorAll<HTMLElement>(paragraphs)].map(linesOf)
  }, paragraphs)
