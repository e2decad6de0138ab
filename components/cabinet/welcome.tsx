'use client'

import { IconFilePlus, IconKeyboard, IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { MAKING } from '../frame/making'
import { useSession } from '../frame/session'
import { useShortcuts } from '../frame/shortcuts'
import { FirstSteps } from './first-steps'
import styles from './welcome.module.css'

/** Does what a key does, for those who do not know the key yet. */
const press = (key: { code: string; altKey?: boolean; ctrlKey?: boolean }) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))

/** A newcomer's first page: who they are here, what to set up, and three ways to begin. */
export function Welcome() {
  const t = useTranslations('cabinet.welcome')
  const { firstName, patronymic, position, unit, permissions } = useSession()
  const mayCreate = MAKING.some((permission) => permissions.includes(permission))
  const { show } = useShortcuts()
  return (
    <section className={styles.welcome} aria-label={t('label')}>
      <div>
        <h1>{t('title', { name: [firstName, patronymic].filter(Boolean).join(' ') })}</h1>
        <p>{[position, unit].filter(Boolean).join(', ')}</p>
        <FirstSteps />
        <div className={styles.quick}>
          {mayCreate && (
            <button type="button" onClick={() => press({ code: 'KeyN', altKey: true })}>
              <span>
                <IconFilePlus size={20} stroke={1.75} aria-hidden />
                <span aria-hidden>
                  <kbd className="vz-kbd">Alt</kbd> <kbd className="vz-kbd">N</kbd>
                </span>
              </span>
              {t('create')}
            </button>
          )}
          <button type="button" onClick={() => press({ code: 'KeyK', ctrlKey: true })}>
            <span>
              <IconSearch size={20} stroke={1.75} aria-hidden />
              <span aria-hidden>
                <kbd className="vz-kbd">Ctrl</kbd> <kbd className="vz-kbd">K</kbd>
              </span>
            </span>
            {t('find')}
          </button>
          <button type="button" onClick={show}>
            <span>
              <IconKeyboard size={20} stroke={1.75} aria-hidden />
              <kbd className="vz-kbd" aria-hidden>
                ?
              </kbd>
            </span>
            {t('keys')}
          </button>
        </div>
      </div>
    </section>
  )
}
