import { MessagePage } from '@/components/frame/message-page'

export default function NotFound() {
  return <MessagePage kind="closed" />
}
