'use client'

import { useState } from 'react'
import { useRoom } from '../room/room-context'
import { type Behalf, GiveFromLetter } from './give-from-letter'
import { LetterToConsider } from './letter-to-consider'
import { ReportToAccept } from './report-to-accept'
import { ToReport } from './to-report'

/** What this person decides or reports here: a letter that came to them, a report to accept, an instruction to report on. */
export function ConsiderBlock() {
  const { document } = useRoom()
  const [giving, setGiving] = useState<{ behalf: Behalf } | null>(null)
  const items = document.myWork.filter((item) => item.kind === 'consider')
  const letter = items.find((item) => !item.sourceId)
  return (
    <>
      {letter && document.flow !== 'outgoing' && (
        <LetterToConsider item={letter} onGive={(behalf) => setGiving({ behalf })} />
      )}
      {giving && <GiveFromLetter behalf={giving.behalf} onClose={() => setGiving(null)} />}
      {items.map((item) => item.sourceId && <ReportToAccept key={item.id} assignmentId={item.sourceId} />)}
      {document.myWork.map((item) =>
        item.kind === 'execute' && item.sourceId ? <ToReport key={item.id} assignmentId={item.sourceId} /> : null,
      )}
    </>
  )
}
