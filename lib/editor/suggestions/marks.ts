import { Extension, Mark } from '@tiptap/core'
import { cursorOf } from '../../realtime/cursor-color'
import { SUGGESTION_ATTRIBUTES, type Suggestion } from './suggestion'

const BLOCKS = ['paragraph', 'heading', 'table', 'tableRow', 'tableCell', 'tableHeader', 'hardBreak', 'image']

/** Colour and identity of a change on screen; nothing of it is read back from pasted HTML. */
const shown = ({ id, by }: Suggestion) => ({ 'data-suggestion': id, 'data-cursor': cursorOf(by).cursor })

const stored = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { default: null, rendered: false, parseHTML: () => null }]))

type Kind = { name: string; tag: string; kind: string; several?: boolean; also?: string[] }

const suggestionMark = ({ name, tag, kind, several = false, also = [] }: Kind) =>
  Mark.create({
    name,
    inclusive: false,
    priority: 10,
    // Several people may propose to delete the same words; words are inserted by one.
    ...(several ? { excludes: '' } : {}),
    addAttributes: () => stored(['id', 'by', 'name', 'at', ...also]),
    renderHTML: ({ mark }) => [tag, { class: kind, ...shown(mark.attrs as Suggestion) }, 0],
  })

/** Proposals for whole blocks, their boundaries and their style. */
const BlockSuggestions = Extension.create({
  name: 'blockSuggestions',
  addGlobalAttributes: () => [
    {
      types: BLOCKS,
      attributes: Object.fromEntries(
        SUGGESTION_ATTRIBUTES.map((name) => [
          name,
          {
            default: null,
            keepOnSplit: false,
            parseHTML: () => null,
            renderHTML: (attrs: Record<string, Suggestion | null>) => {
              const proposal = attrs[name]
              return proposal ? { [`data-${name.toLowerCase()}`]: '', ...shown(proposal) } : {}
            },
          },
        ]),
      ),
    },
  ],
})

/** The part of the one schema that carries tracked changes. */
export const SuggestionMarks = [
  suggestionMark({ name: 'inserted', tag: 'ins', kind: 'suggested-insert' }),
  suggestionMark({ name: 'deleted', tag: 'del', kind: 'suggested-delete', several: true }),
  suggestionMark({
    name: 'reformatted',
    tag: 'span',
    kind: 'suggested-format',
    several: true,
    also: ['mark', 'was'],
  }),
  BlockSuggestions,
]
