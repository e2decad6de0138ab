'use client'

import { Checkbox } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { BY_DATA, BY_HAND, type Check, CheckKey, faultOf } from '@/lib/contracts/registry-dispatch-views'
import styles from './outgoing.module.css'

/** What the card refutes, and what is left to look at by hand. */
export const failing = (checks: readonly Check[]) => {
  const keys = checks.filter(({ result }) => result === 'failed').map(({ key }) => key)
  return {
    wrong: keys.filter((key) => BY_DATA.includes(key)),
    byHand: keys.filter((key) => BY_HAND.has(key) && key !== 'cover'),
    uncovered: keys.includes('cover'),
  }
}

type Props = { checks: readonly Check[]; confirmed: CheckKey[]; onConfirm: (confirmed: CheckKey[]) => void }

/** The checks of the desk before a document goes from its own room. */
export function DispatchChecks({ checks, confirmed, onConfirm }: Props) {
  const t = useTranslations('registry.dispatch')
  const faults = useTranslations('organisations.addressFaults')
  const fault = faultOf(checks)
  const { wrong, byHand } = failing(checks)
  return (
    <>
      {wrong.map((key) => (
        <p key={key} className={styles.wrong}>
          {t(`checks.${key}`)}. {t('wrong')}. {key === 'address' && fault && faults(fault)}
        </p>
      ))}
      {wrong.length > 0 && (
        <Link href="/registration?list=dispatch" className={styles.link}>
          {t('toDesk')}
        </Link>
      )}
      {byHand.length > 0 && (
        <Checkbox.Group
          label={t('byHand')}
          value={confirmed}
          onChange={(keys) => onConfirm(CheckKey.array().parse(keys))}
        >
          <div className={styles.checks}>
            {byHand.map((key) => (
              <Checkbox key={key} value={key} size="xs" label={t(`checks.${key}`)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  )
}
