import type { FileView } from '@/lib/contracts/files'
import { isPart } from '@/lib/files/parts'

type Known = Pick<FileView, 'role' | 'name' | 'number' | 'mime'>

/** Pages are put in order in the last version of a PDF that people brought. */
export const isArrangeable = ({ role, name, number, mime }: Known, files: readonly Known[]): boolean =>
  isPart(role) &&
  mime === 'application/pdf' &&
  !files.some((other) => other.role === role && other.name === name && other.number > number)
