import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { registryContract } from '@/lib/contracts/registry'
import type { VolumeRow } from '@/lib/contracts/registry-dispatch-views'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { sheetOf, XLSX } from '../../kernel/sheet'
import { mayRegister } from '../policy'

type Asked = { from: string; until: string; unitId?: string; group?: string }

/**
 * The flow of documents in a period by unit and group. The unit of counting is a document in one
 * copy: its cover letter with all attachments is one, its further copies sent are counted apart, and received, created and
 * sent never add up with each other. A document is of the day it was registered, a sending of the day it went.
 */
export async function volumeOf(db: DbOrTx, { from, until, unitId, group }: Asked): Promise<VolumeRow[]> {
  const rows = (await db.execute(sql`
    with facts as (
      select d.id, d.unit_id, k.flow,
        case when k.flow = 'incoming' then coalesce(nullif(d.requisites->>'group', ''), k.name) else k.name end as grp,
        d.reg_date
      from documents d join document_kinds k on k.key = d.kind
    ), gone as (
      select s.document_id, s.method, s.mail_class, row_number() over (partition by s.document_id order by s.created_at, s.id) as copy,
        s.sent_on
      from dispatches s
      where s.result = 'sent' and s.outcome is distinct from 'returned'
    ), counted as (
      select f.unit_id, f.grp, 'received' as what from facts f
        where f.flow = 'incoming' and f.reg_date between ${from} and ${until}
      union all select f.unit_id, f.grp, 'counted' from facts f join processed_mail p on p.document_id = f.id
        where p.outcome = 'counted' and p.decided_on between ${from} and ${until}
      union all select f.unit_id, f.grp, 'created' from facts f
        where f.flow <> 'incoming' and f.reg_date between ${from} and ${until}
      union all select f.unit_id, f.grp, case when g.copy > 1 then 'copies' when g.method <> 'post' then 'other'
          when g.mail_class = 'registered' then 'registered' else 'simple' end
        from facts f join gone g on g.document_id = f.id where g.sent_on between ${from} and ${until}
    )
    select u.name as unit, c.grp as "group",
      count(*) filter (where what = 'received')::int as received,
      count(*) filter (where what = 'counted')::int as counted,
      count(*) filter (where what = 'created')::int as created,
      count(*) filter (where what = 'registered')::int as "sentRegistered",
      count(*) filter (where what = 'simple')::int as "sentSimple",
      count(*) filter (where what = 'other')::int as "sentOther",
      count(*) filter (where what = 'copies')::int as copies
    from counted c left join units u on u.id = c.unit_id
    where (${unitId ?? null}::uuid is null or c.unit_id = ${unitId ?? null}::uuid)
      and (${group ?? null}::text is null or c.grp = ${group ?? null}::text)
    group by u.name, c.grp order by u.name nulls first, c.grp`)) as unknown as VolumeRow[]
  return [...rows]
}

function requireRegistrar(actor: Actor): void {
  const verdict = mayRegister(actor)
  if (verdict !== true) throw new DomainError('forbidden', verdict)
}

/** «Объём документооборота»: figures only, no document is named. */
export const volume = defineQuery(registryContract.volume, {
  name: 'registry.volume',
  async run({ db, actor }, asked) {
    requireRegistrar(actor)
    const rows = await volumeOf(db, asked)
    return { rows, groups: [...new Set(rows.map((row) => row.group))] }
  },
})

const HEAD = ['Подразделение', 'Группа документов', 'Поступило', 'Учтено без регистрации', 'Создано']
const SENT = ['Отправлено заказных', 'Отправлено простых', 'Отправлено иначе', 'Копий']

/** The same as a table for a spreadsheet. */
export const volumeFile = defineQuery(registryContract.volumeFile, {
  name: 'registry.volumeFile',
  async run({ db, actor }, asked) {
    requireRegistrar(actor)
    const rows = (await volumeOf(db, asked)).map((row) => [
      ...[row.unit ?? 'Без подразделения', row.group, row.received, row.counted, row.created],
      ...[row.sentRegistered, row.sentSimple, row.sentOther, row.copies],
    ])
    const widths = [44, 32, 12, 14, 12, 14, 14, 14, 10]
    const base64 = await sheetOf({ name: 'Объём', head: [...HEAD, ...SENT], widths, rows })
    return { name: `Объём документооборота ${asked.from} – ${asked.until}.xlsx`, mime: XLSX, base64 }
  },
})
