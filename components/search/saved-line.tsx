'use client'

import { IconPencil, IconStar, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { conditionsIn } from './kept-question'
import { RenameForm } from './rename-form'
import styles from './saved.module.css'
import type { SavedRow } from './use-saved'

type Acts = Record<'open' | 'rename' | 'remove' | 'restore' | 'renamed', () => void> & { again: () => Promise<unknown> }
type Props = { id: string; row: SavedRow; active: boolean; renaming: boolean; acts: Acts }

/** One saved query: its name and line, what is new in it, and what may be done with it. */
export function SavedLine({ id, row, active, renaming, acts }: Props) {
  const t = useTranslations('search.saved')
  const { saved, fresh, removed } = row
  return (
    <tr id={id} aria-selected={active} className={styles.line}>
      {removed ? (
        <td colSpan={2}>
          <div className={styles.gone}>
            <span className="vz-ell">{t('removed', { name: saved.name })}</span>
            <button type="button" className={styles.undo} onClick={acts.restore}>
              {t('undo')}
            </button>
          </div>
        </td>
      ) : renaming ? (
        <td colSpan={2} className={styles.renaming}>
          <RenameForm saved={saved} onDone={acts.again} onClose={acts.renamed} />
        </td>
      ) : (
        <>
          <td>
            <button type="button" tabIndex={-1} className={styles.open} onClick={acts.open}>
              <IconStar size={16} stroke={1.75} aria-hidden />
              <b className="vz-ell">{saved.name}</b>
              <Facts row={row} />
              {fresh && fresh.count > 0 && (
                <span className={styles.fresh} title={t('freshWords', { count: fresh.count })}>
                  <span aria-hidden>{t('fresh', { count: fresh.count })}</span>
                  <span className={styles.aloud}>{t('freshWords', { count: fresh.count })}</span>
                </span>
              )}
            </button>
          </td>
          <td className={styles.acts}>
            <button
              type="button"
              className="vz-iconbtn"
              title={t('renameHint')}
              aria-label={t('renameOf', { name: saved.name })}
              onClick={acts.rename}
            >
              <IconPencil size={16} stroke={1.75} aria-hidden />
            </button>
            <button
              type="button"
              className="vz-iconbtn"
              title={t('removeHint')}
              aria-label={t('removeOf', { name: saved.name })}
              onClick={acts.remove}
            >
              <IconTrash size={16} stroke={1.75} aria-hidden />
            </button>
          </td>
        </>
      )}
    </tr>
  )
}

/** The line where it says more than the name, and how many conditions stand beside it. */
function Facts({ row: { saved } }: { row: SavedRow }) {
  const t = useTranslations('search.saved')
  const { query } = saved.asked
  const count = conditionsIn(saved.asked)
  const facts = [query.toLowerCase() !== saved.name.toLowerCase() && query, count > 0 && t('conditions', { count })]
  return <small className="vz-ell">{facts.filter(Boolean).join(' · ')}</small>
}
