import type { UnitView } from '@/lib/contracts/directory'

export type UnitRow = { unit: UnitView; level: number /** People of the unit and of those below it. */; all: number }

/** The tree from its root down, children under their parent in the order they came; what hangs nowhere stands at the top. */
export function flattenUnits(units: UnitView[]): UnitRow[] {
  const known = new Set(units.map((unit) => unit.id))
  const childrenOf = (id: string | null) =>
    units.filter((unit) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : null) === id)
  const walk = (unit: UnitView, level: number, above: ReadonlySet<string>): UnitRow[] => {
    if (above.has(unit.id)) return []
    const path = new Set([...above, unit.id])
    const below = childrenOf(unit.id).flatMap((child) => walk(child, level + 1, path))
    const all = unit.people + below.filter((row) => row.level === level + 1).reduce((sum, row) => sum + row.all, 0)
    return [{ unit, level, all }, ...below]
  }
  return childrenOf(null).flatMap((unit) => walk(unit, 1, new Set()))
}
