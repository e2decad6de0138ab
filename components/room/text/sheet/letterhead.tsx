import type { LetterheadView } from '@/lib/contracts/rooms'
import styles from './sheet.module.css'

/** Emblem, office, address: the constant part of the sheet. */
export function Letterhead({ letterhead }: { letterhead: LetterheadView }) {
  const { emblem, region, name, short, address, contacts } = letterhead
  return (
    <div className={styles.letterhead}>
      {/* biome-ignore lint/performance/noImgElement: a drawing of the letterhead's own data, there is nothing to optimise */}
      <img className={styles.emblem} src={`data:image/svg+xml,${encodeURIComponent(emblem)}`} alt="" />
      <div className={styles.region}>{region}</div>
      <div className={styles.officeName}>{name}</div>
      {short && <div className={styles.officeShort}>({short})</div>}
      <div className={styles.contacts}>
        {address}
        <br />
        {contacts}
      </div>
    </div>
  )
}
