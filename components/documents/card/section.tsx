import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

/** A part of the card under its name. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 className="vz-section" id={id}>
        {title}
      </h2>
      <div className={styles.sectionBody}>{children}</div>
    </section>
  )
}

/** One fact of the card; what is empty says so, so that nobody looks for it elsewhere. */
export function Fact({ label, children, empty }: { label: string; children?: ReactNode; empty?: string }) {
  const missing = children === null || children === undefined || children === '' || children === false
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{missing ? <span className={styles.empty}>{empty}</span> : children}</dd>
    </div>
  )
}
