'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { LinkGraph } from '@/lib/contracts/documents-links'
import { BOX, layOut } from './lay-out'
import { LinkName } from './link-name'
import styles from './links.module.css'

const MARGIN = 12

/** Boxes are documents, arrows go from what answers, amends or cancels to what it is about. */
export function LinkDrawing({ graph, onGo }: { graph: LinkGraph; onGo: () => void }) {
  const t = useTranslations('card.graph')
  const arrow = useId()
  const { nodes, lines, width, height } = useMemo(() => layOut(graph), [graph])
  return (
    <ScrollRegion className={styles.drawing} label={t('drawing')}>
      <div style={{ position: 'relative', width: width + MARGIN * 2, height: height + MARGIN * 2 }}>
        <svg width={width + MARGIN * 2} height={height + MARGIN * 2} aria-hidden>
          <defs>
            <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M 0 0 L 8 4 L 0 8 z" />
            </marker>
          </defs>
          <g transform={`translate(${MARGIN} ${MARGIN})`}>
            {lines.map(({ key, kind, path }) => (
              <path key={key} d={path} markerEnd={kind === 'related' ? undefined : `url(#${arrow})`} />
            ))}
          </g>
        </svg>
        {lines.map(({ key, kind, x, y }) => (
          <small key={key} style={{ left: x + MARGIN, top: y + MARGIN }}>
            {t(`kinds.${kind}`)}
          </small>
        ))}
        <ul>
          {nodes.map((node) => (
            <li
              key={node.key}
              data-here={node.depth === 0 || undefined}
              data-flow={node.document?.flow}
              style={{ left: node.x + MARGIN, top: node.y + MARGIN, width: BOX.width, height: BOX.height }}
            >
              <LinkName node={node} onGo={onGo} />
            </li>
          ))}
        </ul>
      </div>
    </ScrollRegion>
  )
}
