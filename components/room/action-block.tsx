'use client'

import { ApprovalBlock } from '../approval/approval-block'
import { FilingBlock } from '../archive/filing/filing-block'
import { ConsiderBlock } from '../assignments/consider-block'
import { AcquaintBlock } from '../documents/acquaint-block'
import { MailingOrder } from '../registry/mailing/mailing-order'
import { OutgoingBlock } from '../registry/outgoing-block'

/** What this person owes here, above the composer; it never scrolls away. */
export function ActionBlock() {
  return (
    <>
      <ApprovalBlock />
      <MailingOrder />
      <OutgoingBlock />
      <ConsiderBlock />
      <AcquaintBlock />
      <FilingBlock />
    </>
  )
}
