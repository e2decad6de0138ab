import { FilesTab } from '@/components/files/files-tab'

export default function Page() {
  return <FilesTab />
}
