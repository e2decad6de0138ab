'use client'

import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { FileView } from '@/lib/contracts/files'

/** The PDF of a frozen version among the files of its document, by its hash. */
export function useVersionFile(documentId: string, sha256: string): FileView | undefined {
  const { data } = useLive(orpc.files.list, { documentId }, { watch: [`document:${documentId}`] })
  return data?.files.find((file) => file.role === 'version_pdf' && file.sha256 === sha256)
}
