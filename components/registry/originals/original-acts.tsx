'use client'

import { Button } from '@mantine/core'
import { IconArrowBackUp, IconMapPin, IconUserShare } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { OriginalView } from '@/lib/contracts/registry-originals'
import processing from '../processing/processing.module.css'
import { HandOutForm } from './hand-out-form'
import styles from './originals.module.css'
import { PlaceForm } from './place-form'

type Props = { view: OriginalView; refresh: () => void }

/** «Выдать», «Принять обратно», «Изменить место», for registrars. */
export function OriginalActs({ view, refresh }: Props) {
  const t = useTranslations('registry.originals')
  const errorText = useErrorText()
  const [open, setOpen] = useState<'hand' | 'place' | null>(null)
  const taking = useCommand(orpc.registry.takeOriginalBack, { done: refresh, failed: refresh })
  const { documentId, abilities, out, keptIn, place } = view
  const close = () => setOpen(null)
  const done = () => {
    refresh()
    close()
  }
  if (abilities.place !== true) return null
  const placing = keptIn === 'cell' ? (place ? 'changePlace' : 'setPlace') : place ? 'changePass' : 'pass'
  return (
    <div className={styles.acts}>
      {abilities.handOut === true && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconUserShare size={15} stroke={1.75} aria-hidden />}
          onClick={() => setOpen('hand')}
        >
          {t('handOut')}
        </Button>
      )}
      {out && abilities.takeBack === true && (
        <Button
          variant="default"
          size="xs"
          loading={taking.pending}
          leftSection={<IconArrowBackUp size={15} stroke={1.75} aria-hidden />}
          onClick={() => void taking.run({ documentId, handoutId: out.id })}
        >
          {t('takeBack')}
        </Button>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconMapPin size={15} stroke={1.75} aria-hidden />}
        onClick={() => setOpen('place')}
      >
        {t(placing)}
      </Button>
      {taking.error && (
        <p className={processing.wrong} role="alert">
          {errorText(taking.error)}
        </p>
      )}
      {open === 'hand' && <HandOutForm documentId={documentId} onClose={close} onDone={done} />}
      {open === 'place' && <PlaceForm view={view} onClose={close} onDone={done} />}
    </div>
  )
}
