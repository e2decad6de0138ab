import type { OpenAPI } from '@orpc/openapi'
import { DOCS_STYLE } from './docs-style'
import { type Operation, operationsOf } from './openapi'

type Schema = Exclude<OpenAPI.SchemaObject, boolean>

const safe = (text: unknown): string => String(text ?? '').replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`)

/** The same contracts for people: one page without scripts, every use case with what it takes and gives. */
export function docsPage(document: OpenAPI.Document): string {
  const groups = new Map<string, Operation[]>()
  for (const one of operationsOf(document)) {
    const tag = one.operation.tags?.[0] ?? 'other'
    groups.set(tag, [...(groups.get(tag) ?? []), one])
  }
  const links = [...groups].map(([tag, list]) => `<a href="#${safe(tag)}">${safe(tag)} <i>${list.length}</i></a>`)
  const sections = [...groups].map(
    ([tag, list]) => `<section id="${safe(tag)}"><h2>${safe(tag)}</h2>${list.map(operation).join('')}</section>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vizir API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${DOCS_STYLE}</style></head><body>
<nav aria-label="Slices">${links.join('')}</nav><main><h1>Vizir API ${safe(document.info.version)}</h1>${INTRODUCTION}
${sections.join('')}</main></body></html>`
}

const INTRODUCTION = `<p>Addresses below stand under <code>/api/v1</code>; the browser of the product uses the same ones.
The machine-readable form is <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Sign in as the sign-in page does: <code>GET /api/auth/csrf</code>, then a form to
<code>POST /api/auth/callback/credentials</code> with <code>csrfToken</code>, <code>login</code>, <code>password</code>;
send the cookie with every call. Give each act an <code>Idempotency-Key</code>: a repeat gets the first answer.</p>
<p>A refusal is <code>application/problem+json</code>; its <code>code</code> names the reason and never changes. Files:
<code>POST /api/files</code> with the bytes as the body and the name, percent-encoded, in <code>X-File-Name</code>;
<code>GET /api/files/{id}</code> gives them back, <code>GET /api/files/pictures/{documentId}/{sha256}</code> a picture
of a text.</p>`

function operation({ path, method, operation }: Operation): string {
  const body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody : null
  const given = (operation.parameters ?? []).flatMap((one) => ('name' in one ? [one] : []))
  const parameters = given.map(({ name, in: where, required, schema, description }) =>
    row({ name: `${name} (${where})`, schema: schema as Schema, required, description }),
  )
  const input = schemaOf(body?.content)
  const answer = operation.responses?.['200']
  const output = schemaOf(answer && 'content' in answer ? answer.content : undefined)
  return `<details><summary><b class="${method}">${method.toUpperCase()}</b> <code>${safe(path)}</code>
<span>${safe(operation.summary)}</span></summary>
${operation.description ? `<p>${safe(operation.description)}</p>` : ''}
${parameters.length ? `<h3>Parameters</h3><ul>${parameters.join('')}</ul>` : ''}
${input ? `<h3>Body</h3>${shape(input)}` : ''}${output ? `<h3>Answer</h3>${shape(output)}` : ''}</details>`
}

const schemaOf = (content?: Record<string, OpenAPI.MediaTypeObject>): Schema | null =>
  (Object.values(content ?? {})[0]?.schema as Schema | undefined) ?? null

function shape(schema: Schema): string {
  const inner = innerOf(schema)
  if (!inner.properties) return `<ul>${row({ name: '', schema })}</ul>`
  return `<ul>${fields(inner).join('')}</ul>${schema.type === 'array' ? '<p>A list of these.</p>' : ''}`
}

/** The object inside a list, or inside «this or nothing». */
function innerOf(schema: Schema): Schema {
  if (schema.type === 'array' && schema.items && typeof schema.items === 'object')
    return innerOf(schema.items as Schema)
  const objects = ((schema.anyOf ?? []) as Schema[]).filter((one) => one.type === 'object')
  return objects.length === 1 && objects[0] ? objects[0] : schema
}

const fields = (schema: Schema): string[] =>
  Object.entries(schema.properties ?? {}).map(([name, one]) =>
    row({ name, schema: one as Schema, required: schema.required?.includes(name) }),
  )

type Row = { name: string; schema?: Schema; required?: boolean; description?: string }

function row({ name, schema = {}, required, description }: Row): string {
  const below = fields(innerOf(schema))
  const text = description ?? schema.description
  return `<li><code>${safe(name)}</code>${required ? '' : '<i>?</i>'} <em>${safe(typeOf(schema))}</em>
${text ? `<span>${safe(text)}</span>` : ''}${below.length ? `<ul>${below.join('')}</ul>` : ''}</li>`
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const variants = schema.anyOf ?? schema.oneOf
  if (variants) return variants.map((one) => typeOf(one as Schema)).join(' | ')
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items as Schema) : 'anything'}`
  const bounds = [schema.minLength && `from ${schema.minLength}`, schema.maxLength && `to ${schema.maxLength}`]
  const kind = schema.format ?? (Array.isArray(schema.type) ? schema.type.join(' | ') : schema.type)
  return [kind ?? 'anything', ...bounds.filter(Boolean)].join(' ')
}
