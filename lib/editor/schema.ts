import { Extension, type Extensions, getSchema } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import type { Schema } from '@tiptap/pm/model'
import StarterKit from '@tiptap/starter-kit'
import { SuggestionMarks } from './suggestions/marks'
import { isAllowedLink } from './values'

/** Office paragraphs: alignment, and the level of a clause; the number itself is computed, never stored. */
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
      },
    },
    {
      types: ['paragraph'],
      attributes: {
        list: {
          default: null,
          parseHTML: ({ dataset: { list } }) => (list === 'clause' || list === 'letter' ? list : null),
          renderHTML: ({ list }) => (list === 'clause' || list === 'letter' ? { 'data-list': list } : {}),
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

/** The one schema of document text: browser, server, search and print all read and write through it. */
export const baseExtensions: Extensions = [
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
  TableKit.configure({ table: { resizable: false } }),
  ParagraphStyle,
  ...SuggestionMarks,
]

let schema: Schema | undefined

/** The ProseMirror schema itself, for work on the text without an editor. */
export function documentSchema(): Schema {
  schema ??= getSchema(baseExtensions)
  return schema
}
