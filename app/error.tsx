'use client'

import styles from '@/components/frame/frame.module.css'
import { MessagePage } from '@/components/frame/message-page'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function Failed({ error, reset }: Props) {
  return (
    <main className={styles.message}>
      <MessagePage kind="failed" code={error.digest} retry={reset} />
    </main>
  )
}
