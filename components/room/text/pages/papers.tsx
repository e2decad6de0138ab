import type { Paper } from './fit-pages'
import styles from './papers.module.css'

/** The sheets themselves with their numbers: from the second one, in the middle of the upper field. */
export function Papers({ papers }: { papers: readonly Paper[] }) {
  return (
    <div aria-hidden>
      {papers.map(({ number, top, height }) => (
        <div key={number} className={styles.paper} style={{ top, height }} data-paper={number}>
          {number > 1 && <span className={styles.number}>{number}</span>}
        </div>
      ))}
    </div>
  )
}
