'use client'

import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { LineView } from '@/lib/contracts/registry-dispatch-views'
import { AcceptDialog } from './accept-dialog'
import { DeliveryDialog } from './delivery-dialog'
import { ReasonDialog } from './reason-dialog'
import { SendDialog } from './send-dialog'

export type GroupForm = { act: 'accept' | 'send' | 'giveBack' | 'change'; lines: LineView[] }

type Props = {
  form: GroupForm | null
  onClose: () => void
  onChanged: () => void
  onSent: (number: string) => void
}

/** The dialog of the act that was pressed for a group of lines. */
export function GroupDialogs({ form, onClose, onChanged, onSent }: Props) {
  const done = () => {
    onClose()
    onChanged()
  }
  if (!form) return null
  const { act, lines } = form
  const [first] = lines
  if (act === 'accept') return <AcceptDialog {...{ lines, onClose, onChanged }} onDone={done} />
  if (act === 'giveBack') return <GiveBack lines={lines} onDone={done} onClose={onClose} />
  if (act === 'change') return first ? <DeliveryDialog line={first} onDone={done} onClose={onClose} /> : null
  return (
    <SendDialog
      lines={lines}
      onClose={onClose}
      onDone={(number) => {
        done()
        onSent(number)
      }}
    />
  )
}

function GiveBack({ lines, onDone, onClose }: { lines: LineView[]; onDone: () => void; onClose: () => void }) {
  const t = useTranslations('registry.dispatch')
  const act = useCommand(orpc.registry.returnLines, { done: onDone })
  return (
    <ReasonDialog
      title={t('returnTitle')}
      label={t('reason')}
      submit={t('returnSubmit')}
      act={act}
      onClose={onClose}
      onSubmit={(reason) => void act.run({ lineIds: lines.map(({ id }) => id), reason })}
    />
  )
}
