import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'

/** The mailing list of a letter and its signature, as long as somebody looks at it; null where the letter has none. */
export const useMailing = (documentId: string) =>
  useLive(orpc.registry.mailingSignature, { documentId }, { watch: [`document:${documentId}`, 'registry'] })
