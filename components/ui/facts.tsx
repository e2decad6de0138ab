import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** Facts of the office one under another: what, how it is, and what to know about it. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>

type FactProps = { name: string; note?: string; warns?: boolean; children: ReactNode }

/** One fact; what needs a hand warns. */
export const Fact = ({ name, note, warns, children }: FactProps) => (
  <div className={styles.fact} data-warns={warns || undefined}>
    <dt>{name}</dt>
    <dd>
      <span className={styles.value}>
        {warns && <IconAlertTriangle size={15} stroke={1.75} aria-hidden />}
        <span>{children}</span>
      </span>
      {note && <small>{note}</small>}
    </dd>
  </div>
)
