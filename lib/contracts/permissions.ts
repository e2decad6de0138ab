import { z } from 'zod'

/** What a role may do. Roles are data; this vocabulary is code. */
export const PERMISSIONS = [
  'documents.draft',
  'documents.readAll',
  'documents.readRestricted',
  'instructions.give',
  'approval.review',
  'documents.sign',
  'registry.register',
  'registry.dispatch',
  'registry.journals',
  'control.manage',
  'archive.manage',
  'directory.manage',
  'admin.manage',
] as const

export const Permission = z.enum(PERMISSIONS)
export type Permission = z.infer<typeof Permission>
