import styles from '@/components/frame/frame.module.css'
import { MessagePage } from '@/components/frame/message-page'

export default function NotFound() {
  return (
    <main className={styles.message}>
      <MessagePage kind="closed" />
    </main>
  )
}
