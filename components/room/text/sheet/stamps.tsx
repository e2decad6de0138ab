import { agreementStamps, approvalStamps, type PrintedStamp } from '@/lib/requisites/printed'
import { Requisite } from './requisite'
import styles from './sheet.module.css'
import type { SheetData } from './sheet-data'

type Props = { sheet: SheetData }

/** «УТВЕРЖДАЮ» at the right over the text, two on a level. */
export const ApprovalStamps = ({ sheet }: Props) => (
  <Stamps name="approvals" sheet={sheet} stamps={approvalStamps(sheet.requisites)} />
)

/** «СОГЛАСОВАНО» under the signature; more than four are on a sheet of their own. */
export const AgreementStamps = ({ sheet }: Props) => (
  <Stamps name="agreements" sheet={sheet} stamps={agreementStamps(sheet.requisites)} />
)

function Stamps({ name, sheet, stamps }: Props & { name: 'approvals' | 'agreements'; stamps: PrintedStamp[] }) {
  if (!stamps.length) return null
  return (
    <Requisite name={name} onEdit={sheet.onEdit} className={styles.stamps}>
      {stamps.map(({ lines }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stamp is its place on the sheet
        <span key={index} className={styles.lines} data-stamp={name}>
          {lines.join('\n')}
        </span>
      ))}
    </Requisite>
  )
}
