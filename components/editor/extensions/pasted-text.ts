import { Extension } from '@tiptap/core'
import { cleanPasted } from '@/lib/editor/paste/clean-pasted'

/** What is pasted from Word, the web or another text of ours comes as text of ours. */
export const PastedText = Extension.create({
  name: 'pastedText',
  transformPastedHTML: (html) => cleanPasted(html),
})
