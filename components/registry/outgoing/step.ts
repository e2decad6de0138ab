import type { OutgoingDesk } from '@/lib/contracts/registry-views'

/** What every step at the registry is given. */
export type StepProps = { documentId: string; desk: OutgoingDesk; refresh: () => void }
