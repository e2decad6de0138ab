import { execute } from '@/server/kernel/execute'
import { acceptMail } from '@/server/registry/receipts/accept-mail'
import { saveInventory } from '@/server/registry/receipts/save-inventory'
import { actorByLogin } from './demo-actors'

/** Mail of today: from the post office, of the courier service with an unsigned inventory, from a messenger. */
export async function seedReceipts(): Promise<void> {
  const call = { actor: await actorByLogin('zimina') }
  await execute(acceptMail, call, { way: 'post', source: 'Отделение почтовой связи № 25', items: 6 })
  await execute(acceptMail, call, {
    ...{ way: 'messenger' as const, source: 'АО «Северореченская теплосеть»', broughtBy: 'Лапин К. Д.', items: 1 },
    receipt: 'copy_stamped',
  })
  const service = { way: 'courier_service' as const, source: 'Отдел фельдъегерской связи', broughtBy: 'Гусев Л. О.' }
  const { batchId } = await execute(acceptMail, call, { ...service, items: 2 })
  await execute(saveInventory, call, {
    ...{ batchId, version: 1, items: 2 },
    lines: [
      { envelope: '117', addressee: 'Карташову Д. Н.', mark: 'matched' },
      { envelope: '118', addressee: 'Ветрову И. П.' },
      { envelope: '119', addressee: 'в отдел делопроизводства', mark: 'matched' },
    ],
  })
}
