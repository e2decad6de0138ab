'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Context = createContext<ReactNode>(null)

/** The first pages of the text, drawn by the server: they are read while the editor and the live text are on their way. */
export const Beginning = Context.Provider
export const useBeginning = (): ReactNode => useContext(Context)
