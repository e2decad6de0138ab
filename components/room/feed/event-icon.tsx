import {
  IconArrowBackUp,
  IconArrowRight,
  IconBan,
  IconBell,
  IconEyeCheck,
  IconFilePlus,
  IconFolderDown,
  IconFolderOff,
  IconLayoutGrid,
  IconLink,
  IconMessage,
  IconMessageCheck,
  IconPaperclip,
  IconPoint,
  IconRoute,
  IconRubberStamp,
  IconSignature,
  IconUserMinus,
  IconUserPlus,
  IconUserShare,
} from '@tabler/icons-react'

const ICONS: Record<string, typeof IconPoint> = {
  'archive.filed': IconFolderDown,
  'archive.taken_out': IconFolderOff,
  'documents.created': IconFilePlus,
  'documents.invited': IconUserPlus,
  'documents.uninvited': IconUserMinus,
  'documents.acknowledged': IconEyeCheck,
  'files.arranged': IconLayoutGrid,
  'files.attached': IconPaperclip,
  'rooms.commented': IconMessage,
  'rooms.replied': IconMessage,
  'rooms.reopened': IconMessage,
  'rooms.resolved': IconMessageCheck,
  'registry.registered': IconRubberStamp,
  'registry.refused': IconBan,
  'registry.linked': IconLink,
  'registry.original_handed': IconUserShare,
  'registry.original_returned': IconArrowBackUp,
  'registry.original_missing': IconArrowBackUp,
  'documents.linked': IconLink,
  'documents.unlinked': IconLink,
  'approval.started': IconRoute,
  'approval.stage_opened': IconArrowRight,
  'approval.completed': IconSignature,
  'approval.reminded': IconBell,
  'approval.remark_answered': IconMessageCheck,
  'approval.visa_withdrawn': IconArrowBackUp,
  'approval.signature_withdrawn': IconArrowBackUp,
}

/** What kind of event it was, at a glance. */
export function EventIcon({ name }: { name: string }) {
  const Icon = ICONS[name] ?? IconPoint
  return <Icon size={15} stroke={1.75} aria-hidden />
}
