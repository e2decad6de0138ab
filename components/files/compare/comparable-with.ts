import type { FileView } from '@/lib/contracts/files'

/** What a file can be compared with: read ones of its document, earlier versions of the same name first. */
export function comparableWith(file: FileView, files: FileView[]): FileView[] {
  if (file.extraction !== 'done') return []
  const near = (one: FileView) => Number(one.role === file.role) + Number(one.name === file.name)
  return files
    .filter(({ id, extraction }) => id !== file.id && extraction === 'done')
    .toSorted((one, other) => near(other) - near(one) || other.at.localeCompare(one.at))
}
