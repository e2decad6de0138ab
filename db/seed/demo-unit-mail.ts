import { officeDate } from '@/server/kernel/clock'
import { execute } from '@/server/kernel/execute'
import { makeUnitRegister } from '@/server/registry/unit-mail/make-unit-register'
import { signUnitRegister } from '@/server/registry/unit-mail/sign-unit-register'
import { actorByLogin } from './demo-actors'
import { makePaper } from './demo-files'

const DAY_MS = 86_400_000

/** Mail of the minister and a deputy that came to units: one register signed and with the registry, one to be signed. */
export async function seedUnitMail(): Promise<void> {
  await signedRegister()
  const [legal, minister] = [await actorByLogin('rybin'), await actorByLogin('kartashov')]
  const line = {
    ...{ sender: 'Совет муниципальных образований области', theirNumber: '41/2', theirDate: before(2) },
    ...{ title: 'О поправках к правилам благоустройства', addresseeId: minister.personId, sheets: 4 },
    note: 'передано на совещании',
  }
  await execute(makeUnitRegister, { actor: legal }, { lines: [{ ...line, way: 'in_person' as const }] })
}

async function signedRegister(): Promise<void> {
  const [member, chief] = [await actorByLogin('tarasov'), await actorByLogin('krylova')]
  const [minister, deputy] = [await actorByLogin('kartashov'), await actorByLogin('melnik')]
  const title = 'О схеме размещения детских площадок'
  const facts: [string, string][] = [
    ['Номер', 'СТ-118'],
    ['Дата', before(3)],
  ]
  const paper = { title: 'АО «Северореченская теплосеть»', facts, now: new Date() }
  const scan = await makePaper({ ...paper, text: [title, 'Направляем схему на согласование.'] }, member.personId)
  const scheme = await makePaper({ ...paper, title: 'Схема', text: ['Листы схемы 1–240.'] }, member.personId)
  const lines = [
    {
      ...{ sender: 'АО «Северореченская теплосеть»', theirNumber: 'СТ-118', theirDate: before(3), title },
      ...{ addresseeId: minister.personId, sheets: 1, attachments: 'схема на 240 л.' },
      files: [
        { role: 'scan' as const, name: 'Письмо.pdf', sha256: scan },
        { role: 'attachment' as const, name: 'Схема.pdf', sha256: scheme },
      ],
    },
    {
      ...{ sender: 'Товарищество собственников «Сосновая, 8»', title: 'О приёмке двора после ремонта', sheets: 2 },
      ...{ addresseeId: deputy.personId, way: 'in_person' as const },
    },
  ]
  const { registerId } = await execute(makeUnitRegister, { actor: member }, { lines })
  await execute(signUnitRegister, { actor: chief }, { registerId, version: 1 })
}

const before = (days: number): string => officeDate(new Date(Date.now() - days * DAY_MS))
