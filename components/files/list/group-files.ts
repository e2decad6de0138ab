import type { FileRole, FileView } from '@/lib/contracts/files'

/** One file as people think of it: its newest version first, earlier ones behind it. */
export type FileGroup = { key: string; newest: FileView; earlier: FileView[] }
const SECTIONS = ['scan', 'document', 'attachment', 'other'] as const
export type FileSection = { key: (typeof SECTIONS)[number]; groups: FileGroup[] }

const SECTION: Record<FileRole, FileSection['key']> = {
  scan: 'scan',
  translation: 'scan',
  cover: 'scan',
  version_pdf: 'document',
  rendition: 'document',
  signature: 'document',
  bundle: 'document',
  attachment: 'attachment',
  other: 'other',
}
const ORDER: FileRole[] = [
  'scan',
  'translation',
  'cover',
  'rendition',
  'version_pdf',
  'signature',
  'bundle',
  'attachment',
  'other',
]

/** Versions of one name are one file; the frozen texts are versions of the document, whatever they are called. */
const keyOf = ({ role, name }: FileView): string => (role === 'version_pdf' ? role : `${role} ${name}`)

/** Files of a document by what they are to it: what came, what we made, what is enclosed (R-12.03, R-09.01, C-10.04). */
export function groupFiles(files: FileView[]): FileSection[] {
  const groups = new Map<string, FileView[]>()
  for (const file of files) groups.set(keyOf(file), [...(groups.get(keyOf(file)) ?? []), file])
  const made = [...groups].map(([key, versions]) => {
    const [newest, ...earlier] = [...versions].sort((a, b) => b.at.localeCompare(a.at) || b.number - a.number)
    return { key, newest: newest as FileView, earlier }
  })
  made.sort((a, b) => ORDER.indexOf(a.newest.role) - ORDER.indexOf(b.newest.role))
  return SECTIONS.map((key) => ({ key, groups: made.filter(({ newest }) => SECTION[newest.role] === key) })).filter(
    ({ groups }) => groups.length > 0,
  )
}
