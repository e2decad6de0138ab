import styles from './sheet.module.css'
import type { SheetData } from './sheet-data'

/**
 * Emblem, office, address: the constant part of the sheet; on an official's letterhead the position
 * under the office. A draft act keeps an empty place for the emblem.
 */
export function Letterhead({ sheet: { letterhead, requisites, draft } }: { sheet: SheetData }) {
  const { emblem, region, name, short, address, contacts } = letterhead
  if (requisites.letterhead === 'none') return null
  const officer = requisites.letterhead === 'official' && requisites.signatory?.position
  return (
    <div className={styles.letterhead}>
      {/* biome-ignore lint/performance/noImgElement: a drawing of the letterhead's own data, there is nothing to optimise */}
      <img
        className={styles.emblem}
        data-hidden={draft || undefined}
        src={`data:image/svg+xml,${encodeURIComponent(emblem)}`}
        alt=""
      />
      <div className={styles.region}>{region}</div>
      <div className={styles.officeName}>{name}</div>
      {short && <div className={styles.officeShort}>({short})</div>}
      {officer && <div className={styles.officeName}>{officer}</div>}
      <div className={styles.contacts}>
        {address}
        <br />
        {contacts}
      </div>
    </div>
  )
}
