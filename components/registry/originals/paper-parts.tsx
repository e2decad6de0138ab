'use client'

import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { AttachmentsPart } from './attachments-part'
import { OriginalPart } from './original-part'

/** Where the paper original of a registered document is, and what came with it and is not copied. */
export function PaperParts({ documentId }: { documentId: string }) {
  const watch = [`document:${documentId}`, 'registry']
  const { data, error, refetch } = useLive(orpc.registry.original, { documentId }, { watch })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data || data.documentId !== documentId) return <SkeletonRows count={3} height={30} />
  if (data.original === 'registry.not_registered') return null
  const refresh = () => void refetch()
  return (
    <>
      {data.original === true && <OriginalPart view={data} refresh={refresh} />}
      <AttachmentsPart view={data} refresh={refresh} />
    </>
  )
}
