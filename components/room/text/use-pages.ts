'use client'

import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'

/** How many pages the document has now. */
export function usePages(_editor: Editor, _sheet: RefObject<HTMLElement | null>): number {
  return 1
}
