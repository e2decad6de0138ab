'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import type { TextLoss } from '@/lib/contracts/files'

/** Says that a text has come from a file, and names what of the file has not: that stays until it is read. */
export function useImportedNote(): (name: string, losses: readonly TextLoss[]) => void {
  const t = useTranslations('rooms.imported')
  return (name, losses) =>
    notifications.show({
      title: t('done', { name }),
      autoClose: losses.length ? false : 6000,
      message: losses.length > 0 && (
        <>
          {t('kept')}
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {losses.map(({ kind, count }) => (
              <li key={kind}>{t(`losses.${kind}`, { count })}</li>
            ))}
          </ul>
        </>
      ),
    })
}
