'use client'

import { createContext, type ReactNode, use, useCallback, useRef } from 'react'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'

const PickFiles = createContext<() => void>(() => undefined)

/** Opens the dialog in which letters are chosen. */
export const usePickFiles = (): (() => void) => use(PickFiles)

/** The one file field of the desk: a header comes and goes with its letter, the field stays. */
export function FilePicker({ onFiles, children }: { onFiles: (files: File[]) => void; children: ReactNode }) {
  const field = useRef<FileFieldHandle>(null)
  const pick = useCallback(() => field.current?.choose(), [])
  return (
    <PickFiles value={pick}>
      {children}
      <FileField handle={field} multiple onFiles={onFiles} />
    </PickFiles>
  )
}
