import {
  IconFileCertificate,
  IconFileText,
  IconFileTypeDoc,
  IconFileTypePdf,
  IconFileTypeXls,
  IconFileZip,
  IconMail,
  IconPhoto,
} from '@tabler/icons-react'
import type { FileView } from '@/lib/contracts/files'
import styles from '../files.module.css'

const iconFor = ({ mime }: Pick<FileView, 'mime'>) => {
  if (mime === 'application/pdf') return IconFileTypePdf
  if (mime.startsWith('image/')) return IconPhoto
  if (mime.includes('pkcs7')) return IconFileCertificate
  if (/zip$/.test(mime)) return IconFileZip
  if (/sheet|excel/.test(mime)) return IconFileTypeXls
  if (/word|opendocument\.text|rtf/.test(mime)) return IconFileTypeDoc
  return mime === 'message/rfc822' ? IconMail : IconFileText
}

/** The kind of a file at a glance. */
export function FileIcon({ file }: { file: FileView }) {
  const Icon = iconFor(file)
  return (
    <span className={styles.icon} data-signed={file.signed || undefined}>
      <Icon size={20} stroke={1.5} aria-hidden />
    </span>
  )
}
