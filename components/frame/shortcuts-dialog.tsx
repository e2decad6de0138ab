'use client'

import { Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { usePhone } from '../ui/use-phone'
import styles from './frame.module.css'

/** Every key of the product; each also stands in the tooltip of its control. */
const KEYS = {
  search: ['Ctrl', 'K'],
  create: ['Alt', 'N'],
  next: ['J'],
  previous: ['K'],
  move: ['↑', '↓'],
  open: ['Enter'],
  back: ['Esc'],
  sections: ['G', '1…7'],
  tabs: ['[', ']'],
  columns: ['F6'],
  read: ['E'],
  timeline: ['Ctrl', '\\'],
  composer: ['/'],
  comment: ['Ctrl', 'Alt', 'M'],
  suggesting: ['Ctrl', 'Alt', 'E'],
  suggestions: ['Ctrl', 'Alt', 'J / K'],
  decide: ['Ctrl', 'Alt', 'Y / N'],
  find: ['Ctrl', 'F'],
  findInRoom: ['Ctrl', 'Shift', 'F'],
  visas: ['Alt', '1…4'],
  main: ['Ctrl', 'Enter'],
  mainNext: ['Ctrl', 'Shift', 'Enter'],
  save: ['Ctrl', 'S'],
  processing: ['Alt', 'O'],
  help: ['?'],
} as const

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('frame')
  const phone = usePhone()
  return (
    <Modal opened onClose={onClose} title={t('shortcuts')} size={640} fullScreen={phone}>
      <dl className={styles.keys}>
        {Object.entries(KEYS).map(([act, keys]) => (
          <div key={act}>
            <dt>{t(`keys.${act as keyof typeof KEYS}`)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd className="vz-kbd" key={key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
