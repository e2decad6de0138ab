'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Proportions } from '@/lib/editor/picture'

/** The first pages of a text as the server drew them, and how large the pictures of all of it are. */
export type TextBeginning = { words: ReactNode; proportions: Proportions }

const Context = createContext<TextBeginning | null>(null)

/** What is known of the text while the editor and the live text are on their way. */
export const Beginning = Context.Provider
export const useBeginning = (): TextBeginning | null => useContext(Context)
