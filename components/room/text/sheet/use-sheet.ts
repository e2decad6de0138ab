'use client'

import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { formatDate } from '@/lib/text/dates'
import { useRoom } from '../../room-context'
import { isSigned } from '../../stages'
import { type SheetData, type SignatureMark, sheetOf } from './sheet-data'

/** The sheet of the room's document as its card is now. */
export function useSheet(onEdit: (() => void) | null): SheetData {
  const { document, letterhead } = useRoom()
  const signature = useSignatureMark()
  return sheetOf(document, { letterhead, signature, onEdit, draft: !isSigned(document) })
}

/** The head's signature as the mark shows it; null until the document is signed. */
function useSignatureMark(): SignatureMark | null {
  const { document } = useRoom()
  const signed = isSigned(document)
  const watch = [`document:${document.id}`]
  const { data } = useLive(orpc.approval.forDocument, { documentId: document.id }, { watch, enabled: signed })
  const heads = data?.current?.steps.filter(({ stage }) => stage === 'head') ?? []
  for (const decision of heads.flatMap(({ decisions }) => decisions).reverse()) {
    const { certificate = null, withdrawn = null } = decision.signature ?? {}
    if (decision.verdict !== 'signed' || !certificate || withdrawn) continue
    const { serial, subject, validFrom, validTo } = certificate
    const owner = /CN=([^,]+)/.exec(subject)?.[1] ?? subject
    return { certificate: serial, owner, validFrom: formatDate(validFrom), validTo: formatDate(validTo) }
  }
  return null
}
