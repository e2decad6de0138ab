'use client'

import { Button } from '@mantine/core'
import { IconInbox, IconPaperclip, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { RegisteredRef } from '@/lib/contracts/registry-views'
import type { StreamPartView } from '@/lib/contracts/stream-scan'
import { CardByNumber } from './card-by-number'
import { DiscardPages } from './discard-pages'
import { PagePicks } from './page-picks'
import styles from './stream.module.css'

type Props = { streamId: string; part: StreamPartView; done: () => void }

/** Pages nobody's label was read on: a clerk picks some or all and says where they go (V-23.05). */
export function LoosePart({ streamId, part, done }: Props) {
  const t = useTranslations('registry.stream')
  const errorText = useErrorText()
  const [pages, setPages] = useState(part.pages)
  const [card, setCard] = useState<RegisteredRef | null>(null)
  const [discarding, setDiscarding] = useState(false)
  const attach = useCommand(orpc.registry.attachPages, { done })
  const queue = useCommand(orpc.registry.queuePages, { done })
  const failure = attach.error ?? queue.error
  const none = !pages.length
  return (
    <article className={styles.loose}>
      <p className={styles.why}>
        <span className="vz-chip" data-tone="warn">
          {part.reason && t(`reason.${part.reason}`)}
        </span>
        {part.code && <span className="vz-tn">{part.code}</span>}
      </p>
      <PagePicks streamId={streamId} pages={part.pages} picked={pages} onPick={setPages} />
      <form
        className={styles.acts}
        onSubmit={(event) => {
          event.preventDefault()
          if (card) void attach.run({ streamId, pages, documentId: card.documentId })
        }}
      >
        <CardByNumber value={card} onChange={setCard} />
        <Button
          type="submit"
          leftSection={<IconPaperclip size={16} stroke={1.75} aria-hidden />}
          disabled={!card || none}
          loading={attach.pending}
        >
          {t('attach')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconInbox size={16} stroke={1.75} aria-hidden />}
          disabled={none}
          loading={queue.pending}
          onClick={() => void queue.run({ streamId, pages })}
        >
          {t('queue')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          disabled={none}
          onClick={() => setDiscarding(true)}
        >
          {t('discard')}
        </Button>
      </form>
      {failure && (
        <p className={styles.wrong} role="alert">
          {errorText(failure)}
        </p>
      )}
      {discarding && <DiscardPages {...{ streamId, pages, done }} onClose={() => setDiscarding(false)} />}
    </article>
  )
}
