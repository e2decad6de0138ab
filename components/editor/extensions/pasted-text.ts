import { Extension } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { cleanPasted } from '@/lib/editor/paste/clean-pasted'

/** What is pasted from Word, the web or another text of ours comes as text of ours. */
export const PastedText = Extension.create({
  name: 'pastedText',
  transformPastedHTML: (html) => cleanPasted(html),
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPasted: keepFirstClause } })],
})

/** Several clauses begin with a paragraph of their own: run into the paragraph of the caret, the first would lose its number. */
function keepFirstClause(slice: Slice): Slice {
  const { content, openEnd } = slice
  return content.childCount > 1 && content.firstChild?.attrs.list ? new Slice(content, 0, openEnd) : slice
}
