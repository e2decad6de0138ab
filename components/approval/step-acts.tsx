import { IconCertificate, IconCheck, IconChecks, IconSignature } from '@tabler/icons-react'
import type { MyStep } from '@/lib/contracts/approval-views'
import type { StepAct } from './act-button'
import type { StepPanel } from './step-drafts'
import type { StepCommands } from './use-step-commands'
import { VERDICT_ICONS, VERDICT_TONES } from './verdict'

type Given = {
  step: MyStep
  commands: StepCommands
  signing: boolean
  panel: StepPanel | null
  toggle: (panel: StepPanel) => void
  /** Asks for the passphrase, or signs at once where the key is open. */
  sign: () => void
  enroll: () => void
  word: (
    key:
      | 'agreed'
      | 'remarks'
      | 'rework'
      | 'acquainted'
      | 'visaed'
      | 'sign'
      | 'complete'
      | 'enroll'
      | 'withdrawSignature',
  ) => string
}

const ORDER = ['agreed', 'remarks', 'rework', 'acquainted'] as const
const icon = (Icon: typeof IconCheck) => <Icon size={16} stroke={1.75} aria-hidden />

/** The buttons of a step, always in one order; Alt+1…4 press them. */
export const actsOf = (given: Given): StepAct[] => (given.step.stage === 'head' ? headActs(given) : reviewActs(given))

function reviewActs({ step, commands, signing, panel, toggle, sign, word }: Given): StepAct[] {
  const visa = step.stage === 'visa'
  return ORDER.filter((outcome) => step.outcomes.includes(outcome)).map((outcome) => {
    const digit = ORDER.indexOf(outcome) + 1
    if (outcome === 'agreed') {
      const run = visa ? (step.signature === 'cades' ? sign : commands.visaByRecord) : commands.agree
      const key = visa ? 'visaed' : 'agreed'
      const pending = visa ? signing || commands.pending.visaed : commands.pending.agreed
      return { key, digit, label: word(key), icon: icon(IconCheck), primary: true, pending, run: () => void run() }
    }
    const common = {
      key: outcome,
      digit,
      label: word(outcome),
      icon: icon(VERDICT_ICONS[outcome]),
      tone: VERDICT_TONES[outcome],
    }
    return outcome === 'acquainted'
      ? { ...common, pending: commands.pending.acquainted, run: () => void commands.acquaint() }
      : { ...common, expanded: panel === outcome, run: () => toggle(outcome) }
  })
}

function headActs({ step, panel, signing, toggle, sign, enroll, word }: Given): StepAct[] {
  const rework: StepAct = {
    ...{ key: 'rework', digit: 3, label: word('rework'), icon: icon(VERDICT_ICONS.rework), tone: 'bad' as const },
    ...{ expanded: panel === 'rework', run: () => toggle('rework') },
  }
  const complete: StepAct = {
    ...{ key: 'complete', label: word('complete'), icon: icon(IconChecks) },
    ...{ expanded: panel === 'complete', run: () => toggle('complete') },
  }
  if (step.signed) {
    const back = { key: 'withdraw', label: word('withdrawSignature'), icon: icon(VERDICT_ICONS.rework) }
    return [
      { ...complete, primary: true, digit: 1 },
      { ...back, expanded: panel === 'withdraw', run: () => toggle('withdraw') },
    ]
  }
  const first: StepAct =
    step.signature === 'none'
      ? { key: 'enroll', digit: 1, label: word('enroll'), icon: icon(IconCertificate), primary: true, run: enroll }
      : {
          key: 'sign',
          digit: 1,
          label: word('sign'),
          icon: icon(IconSignature),
          primary: true,
          pending: signing,
          run: sign,
        }
  return [first, rework, complete]
}
