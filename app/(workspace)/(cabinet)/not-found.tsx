import { MessagePage } from '@/components/frame/message-page'
import { LetIn } from '@/components/room/let-in'

export default function NotFound() {
  return (
    <MessagePage kind="closed">
      <LetIn />
    </MessagePage>
  )
}
