'use client'

import { Button } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ApprovalView } from '@/lib/contracts/approval-views'

const StartDialog = dynamic(() => import('./start-dialog').then((module) => module.StartDialog), { ssr: false })

/** The button that begins a cycle, the first one or the next after a return, with its dialog. */
export function StartApproval({ approval }: { approval: ApprovalView }) {
  const t = useTranslations('approval.start')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t(approval.current ? 'again' : 'button')}</Button>
      {opened && <StartDialog approval={approval} onClose={() => setOpened(false)} />}
    </>
  )
}
