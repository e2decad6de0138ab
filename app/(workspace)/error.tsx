'use client'

import { MessagePage } from '@/components/frame/message-page'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function Failed({ error, reset }: Props) {
  return <MessagePage kind="failed" code={error.digest} retry={reset} />
}
