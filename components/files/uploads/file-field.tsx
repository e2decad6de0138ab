'use client'

import { type Ref, useImperativeHandle, useRef } from 'react'

export type FileFieldHandle = { choose: () => void }

type Props = {
  handle: Ref<FileFieldHandle>
  /** Endings offered by the dialog, such as «.docx»; what is really taken in, the server decides. */
  accept?: string
  multiple?: boolean
  onFiles: (files: File[]) => void
}

/**
 * The unseen field behind a button that chooses files. It must outlive what is pressed: a dialog open over a field that
 * has gone loses what is chosen in it. The same file may be chosen twice in a row.
 */
export function FileField({ handle, accept, multiple, onFiles }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useImperativeHandle(handle, () => ({ choose: () => field.current?.click() }), [])
  return (
    <input
      ref={field}
      type="file"
      accept={accept}
      multiple={multiple}
      hidden
      aria-hidden
      tabIndex={-1}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])]
        currentTarget.value = ''
        if (files.length) onFiles(files)
      }}
    />
  )
}
