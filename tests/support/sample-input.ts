import type { OpenAPI } from '@orpc/openapi'
import type { Operation } from '@/server/http/openapi'
import { newId } from '@/server/kernel/ids'

type Schema = Exclude<OpenAPI.SchemaObject, boolean>
type Sampled = { call: string; body?: Record<string, unknown>; texts: number; ids: number }

/** One call of any operation that its contract takes: ids nobody has, and this text wherever free text is taken. */
export function sampleCall({ path, method, operation }: Operation, text: string): Sampled {
  const seen = { texts: 0, ids: 0 }
  const sample = (schema: Schema): unknown => sampleValue(schema, text, seen)
  const parameters = (operation.parameters ?? []).flatMap((one) => ('name' in one ? [one] : []))
  let address = path
  const query = new URLSearchParams()
  for (const { name, in: where, required, schema } of parameters) {
    const value = String(sample(schema as Schema))
    if (where === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value))
    else if (where === 'query' && required) query.set(name, value)
  }
  const content = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {}
  const schema = content['application/json']?.schema as Schema | undefined
  const body = schema && (sample(schema) as Record<string, unknown>)
  return { call: `${method.toUpperCase()} ${address}${query.size ? `?${query}` : ''}`, body, ...seen }
}

function sampleValue(schema: Schema, text: string, seen: { texts: number; ids: number }): unknown {
  const inner = (one: unknown) => sampleValue(one as Schema, text, seen)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [variant] = schema.anyOf ?? schema.oneOf ?? []
  if (variant) return inner(variant)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') {
    const entries = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inner(one)])
    return Object.fromEntries(entries)
  }
  if (type === 'array') return 'items' in schema && schema.items ? [inner(schema.items)] : []
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  if (type === 'boolean') return true
  return sampleString(schema, text, seen)
}

function sampleString({ format, pattern, maxLength }: Schema, text: string, seen: { texts: number; ids: number }) {
  if (format === 'uuid') {
    seen.ids += 1
    return newId()
  }
  if (format === 'date') return '2027-03-15'
  if (format === 'date-time') return '2027-03-15T09:00:00Z'
  if (format === 'email') return 'office@example.org'
  if (pattern?.includes('frozen:')) return 'frozen:1'
  if (pattern?.includes('64')) return 'a'.repeat(64)
  if (pattern?.includes('\\d{4}-')) return '2027-03-15'
  seen.texts += 1
  return text.slice(0, maxLength ?? text.length)
}
