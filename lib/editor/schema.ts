import { Extension, type Extensions, getSchema } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import type { Schema } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'
import { Picture, type Proportions } from './picture'
import { PrintedTable } from './printed-table'
import { SuggestionMarks } from './suggestions/marks'
import { isAllowedLink } from './values'

/** What an item of a list is: a numbered clause, a lettered one, one behind a dash. */
export const LISTS = ['clause', 'letter', 'bullet'] as const
export type ListKind = (typeof LISTS)[number]

/** Office paragraphs: alignment, a new page, and the level of a clause; the number itself is computed, never stored. */
export const ParagraphStyle = Extension.create({
  name: 'paragraphStyle',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        align: {
          default: null,
          parseHTML: (element) => element.style.textAlign || null,
          renderHTML: ({ align }) =>
            ['left', 'center', 'right'].includes(align) ? { style: `text-align: ${align}` } : {},
        },
        pageBreak: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => (element.dataset.pageBreak === undefined ? null : true),
          renderHTML: ({ pageBreak }) => (pageBreak === true ? { 'data-page-break': '' } : {}),
        },
      },
    },
    {
      types: ['paragraph'],
      attributes: {
        list: {
          default: null,
          parseHTML: ({ dataset: { list } }) => LISTS.find((kind) => kind === list) ?? null,
          renderHTML: ({ list }) => (LISTS.includes(list) ? { 'data-list': list } : {}),
        },
        level: {
          default: 0,
          parseHTML: (element) => Math.min(Math.trunc(Number(element.dataset.level)) || 0, 4),
          renderHTML: ({ level, list }) => (list ? { 'data-level': level } : {}),
        },
      },
    },
  ],
})

/** A table may number its columns under the head; the numbers are counted, never stored. */
export const TableStyle = Extension.create({
  name: 'tableStyle',
  addGlobalAttributes: () => [
    {
      types: ['table'],
      attributes: {
        numbered: {
          default: null,
          parseHTML: (element) => (element.dataset.numbered === undefined ? null : true),
          // Columns share the sheet, whatever their drawn widths add up to.
          renderHTML: ({ numbered }) => ({
            style: 'width: 100%',
            ...(numbered === true ? { 'data-numbered': '' } : {}),
          }),
        },
      },
    },
  ],
})

/** The schema over the pictures of one document; where there is none to show them from, they have no address. */
export const extensionsOf = (documentId: string | null, proportions: Proportions = {}): Extensions => [
  StarterKit.configure({
    undoRedo: false,
    trailingNode: false,
    codeBlock: false,
    code: false,
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    horizontalRule: false,
    heading: { levels: [1, 2] },
    link: { openOnClick: false, autolink: false, isAllowedUri: isAllowedLink },
  }),
  TableKit.configure({ table: { resizable: false, renderWrapper: true, View: PrintedTable } }),
  ParagraphStyle,
  TableStyle,
  Picture.configure({ documentId, proportions }),
  ...SuggestionMarks,
]

/** The one schema of document text: browser, server, search and print all read and write through it. */
export const baseExtensions: Extensions = extensionsOf(null)

let schema: Schema | undefined

/** The ProseMirror schema itself, for work on the text without an editor. */
export function documentSchema(): Schema {
  schema ??= getSchema(baseExtensions)
  return schema
}
