'use client'

import { useMemo, useState } from 'react'
import type { ApprovalView, CycleView } from '@/lib/contracts/approval-views'
import { firstShown, rowGroups } from './decision-rows'
import { DecisionsTable } from './decisions-table'
import { SignaturePanel } from './signature-panel'
import { SubstitutionNote } from './substitution-note'
import styles from './tab.module.css'

type Props = { approval: ApprovalView; current: CycleView }

/** The table of decisions with, beside it, the signature of the chosen one and who stands in for whom. */
export function Decisions({ approval, current }: Props) {
  const groups = useMemo(() => rowGroups([current, ...approval.earlier]), [current, approval.earlier])
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ ...row, cycle: group.cycle })))
  const selected = rows.some((row) => row.key === chosen) ? chosen : firstShown(groups)
  const shown = rows.find((row) => row.key === selected)
  return (
    <div className={styles.decisions}>
      <DecisionsTable groups={groups} selected={selected} onSelect={setChosen} />
      <aside className={styles.side}>
        <SignaturePanel
          key={shown?.decision?.signature?.id}
          documentId={approval.documentId}
          decision={shown?.decision ?? null}
          version={shown?.cycle.version ?? null}
        />
        {approval.substitutions.map((substitution) => (
          <SubstitutionNote key={substitution.absent.id} substitution={substitution} />
        ))}
      </aside>
    </div>
  )
}
