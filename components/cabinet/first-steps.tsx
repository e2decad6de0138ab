'use client'

import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useSession } from '../frame/session'
import styles from './welcome.module.css'

const Certificates = dynamic(() => import('../frame/certificates-dialog').then((module) => module.CertificatesDialog), {
  ssr: false,
})
const MySubstitutes = dynamic(() => import('../directory/my-substitutes').then((module) => module.MySubstitutes), {
  ssr: false,
})

/** What a workplace needs once: a signature and a substitute; each step is done when the office knows it is. */
export function FirstSteps() {
  const t = useTranslations('cabinet.welcome')
  const { personId } = useSession()
  const [open, setOpen] = useState<'signature' | 'substitute' | null>(null)
  const certificates = useLive(orpc.approval.myCertificates, {}).data
  const substitutions = useLive(orpc.directory.substitutions, { all: false }, { watch: [`user:${personId}`] }).data
  const steps = [
    { key: 'signature' as const, done: certificates?.some((certificate) => certificate.usable) ?? false },
    {
      key: 'substitute' as const,
      done: substitutions?.some((row) => row.absentId === personId && row.state !== 'over') ?? false,
    },
  ]
  const done = steps.filter((step) => step.done).length
  const current = steps.find((step) => !step.done)?.key
  return (
    <div className={styles.steps}>
      <div className={styles.stepsHead}>
        {t('setUp')}
        <span className={styles.bar} aria-hidden>
          <i style={{ width: `${(done / steps.length) * 100}%` }} />
        </span>
        <span className="vz-tn">{t('progress', { done, all: steps.length })}</span>
      </div>
      <ol>
        {steps.map((step) => (
          <li key={step.key} data-done={step.done || undefined} data-current={step.key === current || undefined}>
            <span className={styles.check} aria-hidden>
              {step.done && <IconCheck size={14} stroke={2.25} />}
            </span>
            <div>
              <b>{t(`${step.key}.title`)}</b>
              {!step.done && <small>{t(`${step.key}.text`)}</small>}
            </div>
            {!step.done && (
              <Button variant={step.key === current ? 'filled' : 'default'} h={30} onClick={() => setOpen(step.key)}>
                {t(`${step.key}.act`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {open === 'signature' && <Certificates onClose={() => setOpen(null)} />}
      {open === 'substitute' && <MySubstitutes onClose={() => setOpen(null)} />}
    </div>
  )
}
