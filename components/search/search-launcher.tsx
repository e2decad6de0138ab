'use client'

import { IconSearch } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useKey } from '@/components/ui/use-key'
import styles from './launcher.module.css'
import { useTypedAhead } from './use-typed-ahead'

const load = () => import('./search-overlay').then((module) => module.SearchOverlay)
const SearchOverlay = dynamic(load, { ssr: false })

/** The search line of the top bar (Ctrl+K); what it opens is loaded on first use. On phones it is an icon. */
export function SearchLauncher() {
  const t = useTranslations('search')
  const [used, setUsed] = useState(false)
  const [opened, setOpened] = useState(false)
  const ahead = useTypedAhead()
  const open = () => {
    if (!opened) ahead.begin()
    setUsed(true)
    setOpened(true)
  }
  useKey('Ctrl+KeyK', open)
  // A label read in the search line goes elsewhere by itself.
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what closes it
  useEffect(() => setOpened(false), [path])
  return (
    <>
      <button
        type="button"
        className={styles.line}
        aria-label={t('openSearch')}
        aria-haspopup="dialog"
        onClick={open}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className="vz-ell">{t('placeholder')}</span>
        <kbd className="vz-kbd" aria-hidden>
          Ctrl
        </kbd>
        <kbd className="vz-kbd" aria-hidden>
          K
        </kbd>
      </button>
      {used && <SearchOverlay opened={opened} ahead={ahead} onClose={() => setOpened(false)} />}
    </>
  )
}
