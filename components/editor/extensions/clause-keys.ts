import { Extension, InputRule } from '@tiptap/core'
import type { ListKind } from '@/lib/editor/schema'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    clauses: {
      /** Makes the chosen paragraphs clauses of a level («1.1.») or lettered items. */
      setClause: (kind: ListKind, level?: number) => ReturnType
      /** Makes them plain paragraphs again. */
      clearClause: () => ReturnType
      toggleClause: (kind: ListKind) => ReturnType
      /** Begins a new page with the chosen paragraph, or no longer does. */
      togglePageBreak: () => ReturnType
      /** Begins a new page at the caret. */
      beginPage: () => ReturnType
      /** Moves a clause a level down or up; the highest one becomes a plain paragraph. */
      shiftClause: (by: 1 | -1) => ReturnType
    }
  }
}

const DEEPEST = 4

/** Clauses and lists from the keyboard: Tab and Shift+Tab for the level, Ctrl+Enter for a new page, «1.1. », «а) » and «- » typed at the start of a line. */
export const ClauseKeys = Extension.create({
  name: 'clauses',
  priority: 200,

  addCommands: () => ({
    setClause:
      (list, level = 0) =>
      ({ commands }) =>
        commands.updateAttributes('paragraph', { list, level: Math.min(level, DEEPEST) }),
    clearClause:
      () =>
      ({ commands }) =>
        commands.updateAttributes('paragraph', { list: null, level: 0 }),
    toggleClause:
      (kind) =>
      ({ commands, editor }) =>
        editor.isActive('paragraph', { list: kind }) ? commands.clearClause() : commands.setClause(kind),
    togglePageBreak:
      () =>
      ({ commands, state }) => {
        const { type, attrs } = state.selection.$from.parent
        return commands.updateAttributes(type, { pageBreak: attrs.pageBreak ? null : true })
      },
    beginPage:
      () =>
      ({ chain, state: { selection } }) => {
        const { $from, empty } = selection
        if ($from.depth !== 1) return false
        const begun = empty && $from.parentOffset === 0 ? chain() : chain().splitBlock()
        return begun
          .command(({ tr }) => Boolean(tr.setNodeAttribute(tr.selection.$from.before(), 'pageBreak', true)))
          .run()
      },
    shiftClause:
      (by) =>
      ({ commands, state }) => {
        const { list, level } = state.selection.$from.parent.attrs
        if (list !== 'clause') return false
        return level + by < 0 ? commands.clearClause() : commands.setClause('clause', level + by)
      },
  }),

  addKeyboardShortcuts() {
    const { editor } = this
    const atStart = () => editor.state.selection.empty && editor.state.selection.$from.parentOffset === 0
    const here = () => editor.state.selection.$from.parent
    const inClause = () => Boolean(here().attrs.list)
    return {
      'Mod-Enter': () => editor.commands.beginPage(),
      Tab: () => editor.commands.shiftClause(1),
      'Shift-Tab': () => editor.commands.shiftClause(-1),
      Backspace: () => atStart() && inClause() && editor.commands.clearClause(),
      Enter: () => inClause() && here().content.size === 0 && editor.commands.clearClause(),
    }
  },

  addInputRules: () => [
    new InputRule({
      find: /^((?:\d+\.){1,5}) $/,
      handler: ({ range, match, chain }) =>
        void chain()
          .deleteRange(range)
          .setClause('clause', (match[1] ?? '').split('.').length - 2)
          .run(),
    }),
    new InputRule({
      find: /^[а-я]\) $/,
      handler: ({ range, chain }) => void chain().deleteRange(range).setClause('letter').run(),
    }),
    new InputRule({
      find: /^[-–—] $/,
      handler: ({ range, chain }) => void chain().deleteRange(range).setClause('bullet').run(),
    }),
  ],
})
