import {
  IconClipboardText,
  IconGavel,
  IconLock,
  IconMailDown,
  IconMailUp,
  IconMessageUser,
  IconNotes,
  IconScale,
  IconShieldLock,
  IconUsers,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Access } from '@/lib/contracts/access'

const ICONS = {
  incoming: IconMailDown,
  outgoing: IconMailUp,
  order: IconGavel,
  memo: IconNotes,
  appeal: IconMessageUser,
  act: IconScale,
  minutes: IconUsers,
}

/** The tile that tells the kind of a document at a glance; on control it carries the red К. */
export function TypeTile({ kind, size = 34, onControl = false }: { kind: string; size?: number; onControl?: boolean }) {
  const Icon = ICONS[kind as keyof typeof ICONS] ?? IconClipboardText
  return (
    <span className="vz-tile" data-kind={kind} style={{ width: size, height: size }}>
      <Icon size={Math.round(size * 0.52)} stroke={1.75} aria-hidden />
      {onControl && <ControlMark />}
    </span>
  )
}

/** К: the document is on control. */
export function ControlMark() {
  const t = useTranslations('ui')
  return (
    <span className="vz-k" title={t('onControl')}>
      {t('controlLetter')}
    </span>
  )
}

/** ДСП: for official use. */
export function RestrictedMark() {
  const t = useTranslations('ui')
  return (
    <span className="vz-dsp" title={t('restrictedTitle')}>
      <IconLock size={11} stroke={2} aria-hidden />
      {t('restricted')}
    </span>
  )
}

/** Personal data: read by those who work with it and by the registry (V-19.27). */
function PersonalMark() {
  const t = useTranslations('ui')
  return (
    <span className="vz-dsp" title={t('personalTitle')}>
      <IconShieldLock size={11} stroke={2} aria-hidden />
      {t('personal')}
    </span>
  )
}

/** For whose eyes a document is, where that is not everybody who may read. */
export function AccessMark({ access }: { access: Access }) {
  if (access === 'common') return null
  return access === 'dsp' ? <RestrictedMark /> : <PersonalMark />
}

const initials = (name: string): string => {
  const [surname = '', first = ''] = name.split(/[\s\u00a0]+/)
  return `${surname.charAt(0)}${first.charAt(0)}`.toUpperCase()
}
const tone = (text: string): number => [...text].reduce((sum, char) => (sum + char.charCodeAt(0)) % 5, 0)

/** A person as two letters; the ring says who is in the text with which caret. */
export function PersonAvatar({ name, size = 28, ring }: { name: string; size?: number; ring?: string }) {
  const shadow = ring ? `0 0 0 2px var(--vz-panel), 0 0 0 4px ${ring}` : undefined
  return (
    <span
      className="vz-av"
      data-tone={tone(name)}
      role="img"
      aria-label={name}
      title={name}
      style={{ width: size, height: size, fontSize: size * 0.385, boxShadow: shadow }}
    >
      {initials(name)}
    </span>
  )
}
