import { useTranslations } from 'next-intl'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { VolumeRow } from '@/lib/contracts/registry-dispatch-views'
import styles from './dispatch.module.css'

const FIGURES = ['received', 'counted', 'created', 'sentRegistered', 'sentSimple', 'sentOther', 'copies'] as const

/** The figures with their sums and the rules they are counted by. */
export function VolumeTable({ rows }: { rows: VolumeRow[] }) {
  const t = useTranslations('registry.volume')
  const sum = (key: (typeof FIGURES)[number]) => rows.reduce((total, row) => total + row[key], 0)
  return (
    <>
      <ScrollRegion label={t('list')} className={styles.scroller}>
        <table className={styles.sums}>
          <thead>
            <tr>
              <th>{t('unit')}</th>
              <th>{t('group')}</th>
              {FIGURES.map((key) => (
                <th key={key}>{t(key)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.unit} ${row.group}`}>
                <td>{row.unit ?? t('noUnit')}</td>
                <td>{row.group}</td>
                {FIGURES.map((key) => (
                  <td key={key}>{row[key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>{t('total')}</td>
              <td />
              {FIGURES.map((key) => (
                <td key={key}>{sum(key)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <p className={styles.note}>{t('rules')}</p>
    </>
  )
}
