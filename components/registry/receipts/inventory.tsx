'use client'

import { Button, NumberInput } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { BatchCard } from '@/lib/contracts/registry-receipts'
import { unreconciled } from '@/lib/registry/delivery-ways'
import dispatch from '../dispatch/dispatch.module.css'
import { emptyLine, isNameless, keptLines, type TypedLine, twiceWritten } from './inventory-lines'
import { InventoryRead } from './inventory-read'
import { InventoryRow } from './inventory-row'
import styles from './receipts.module.css'
import { SignReceipt } from './sign-receipt'

type Props = { batch: BatchCard; refresh: () => Promise<unknown> }

/** «Опись фельдсвязи»: its lines reconciled with the envelopes on the table, then signed. */
export function Inventory({ batch, refresh }: Props) {
  const [round, setRound] = useState(0)
  if (batch.abilities.reconcile !== true) return <InventoryRead lines={batch.inventory} />
  const reload = () => void refresh().then(() => setRound(round + 1))
  return <Reconciling key={round} batch={batch} refresh={refresh} reload={reload} />
}

/** What is typed stays under the hands until it is saved, whatever a colleague saves meanwhile; theirs is a conflict then. */
function Reconciling({ batch, refresh, reload }: Props & { reload: () => void }) {
  const t = useTranslations('registry.receipts')
  const errorText = useErrorText()
  const id = useId()
  const [lines, setLines] = useState<TypedLine[]>(() =>
    batch.inventory.length ? batch.inventory.map((line) => ({ ...line, key: crypto.randomUUID() })) : [emptyLine()],
  )
  const [items, setItems] = useState<number | string>(batch.items)
  const [signing, setSigning] = useState<number | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const [version, setVersion] = useState(batch.version)
  const saving = useCommand(orpc.registry.saveInventory, { done: (saved) => setVersion(saved.version) })
  const kept = keptLines(lines)
  const twice = twiceWritten(lines)
  const blocked = twice.size > 0 || lines.some(isNameless) || Number(items) < 1
  const save = () => saving.run({ batchId: batch.id, version, items: Number(items), lines: kept })
  const change = (key: string, part: Partial<TypedLine>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const add = () => {
    const line = emptyLine()
    setLines([...lines, line])
    setFresh(line.key)
  }
  const wrong = unreconciled(kept).length
  return (
    <section className={dispatch.group} aria-labelledby={id}>
      <div className={dispatch.bar}>
        <h2 id={id}>{t('inventory')}</h2>
        <span className={dispatch.count} role="status">
          {t('sum', { matched: kept.length - wrong, wrong })}
        </span>
        <Button
          size="xs"
          variant="default"
          disabled={!kept.some(({ mark }) => !mark)}
          leftSection={<IconCheck size={14} stroke={1.75} aria-hidden />}
          onClick={() =>
            setLines(lines.map((line) => (line.envelope.trim() && !line.mark ? { ...line, mark: 'matched' } : line)))
          }
        >
          {t('allMatched')}
        </Button>
        <Button size="xs" variant="default" loading={saving.pending} disabled={blocked} onClick={() => void save()}>
          {t('saveInventory')}
        </Button>
        <Button
          size="xs"
          disabled={blocked || !kept.length || saving.pending}
          onClick={() => void save().then((saved) => saved && setSigning(saved.version))}
        >
          {t('sign')}
        </Button>
      </div>
      <div className={styles.inventory}>
        <p className={styles.quiet}>{t('inventoryHint')}</p>
        <NumberInput
          label={t('count')}
          value={items}
          min={1}
          max={10_000}
          allowDecimal={false}
          size="xs"
          w={200}
          onChange={setItems}
        />
        <ul>
          {lines.map((line, at) => (
            <InventoryRow
              key={line.key}
              line={line}
              place={at + 1}
              twice={twice.has(line.envelope.trim())}
              autoFocus={fresh === line.key}
              onChange={(part) => change(line.key, part)}
              onEnter={at === lines.length - 1 ? add : undefined}
              onRemove={lines.length > 1 ? () => setLines(lines.filter(({ key }) => key !== line.key)) : undefined}
            />
          ))}
        </ul>
        <Button
          size="xs"
          variant="subtle"
          className={styles.add}
          disabled={lines.length >= 500}
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
          onClick={add}
        >
          {t('addLine')}
        </Button>
        {saving.error && (
          <p className={dispatch.wrong} role="alert">
            {errorText(saving.error)}{' '}
            {saving.error.code === 'registry.batch_changed' && (
              <Button size="compact-xs" variant="subtle" onClick={reload}>
                {t('reload')}
              </Button>
            )}
          </p>
        )}
      </div>
      {signing !== null && (
        <SignReceipt
          batch={{ id: batch.id, version: signing, items: Number(items) }}
          lines={kept}
          onClose={() => setSigning(null)}
          onDone={() => void refresh()}
        />
      )}
    </section>
  )
}
