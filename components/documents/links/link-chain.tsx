'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { type LinkGraph, ManualLinkKind } from '@/lib/contracts/documents-links'
import { LinkName } from './link-name'
import styles from './links.module.css'

type Props = { graph: LinkGraph; onGo: () => void; onChanged: () => void }

/** The same as a list: each link is a line that reads from one document to the other; one's own by hand may be taken away. */
export function LinkChain({ graph: { nodes, edges, link }, onGo, onChanged }: Props) {
  const t = useTranslations('card.graph')
  const { document } = useRoom()
  const removing = useCommand(orpc.documents.unlink, { done: onChanged })
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  return (
    <ul className={styles.chain}>
      {edges.map(({ from, to, kind }) => {
        const [a, b] = [byKey.get(from), byKey.get(to)]
        const manual = ManualLinkKind.safeParse(kind).data
        if (!a || !b) return null
        return (
          <li key={`${from} ${to} ${kind}`}>
            <LinkName node={a} onGo={onGo} />
            <em>{t(`kinds.${kind}`)}</em>
            <LinkName node={b} onGo={onGo} />
            {manual && link === true && from === document.id && b.document && (
              <Button
                size="compact-xs"
                h={24}
                variant="subtle"
                color="gray"
                onClick={() => void removing.run({ documentId: document.id, otherId: to, kind: manual })}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
