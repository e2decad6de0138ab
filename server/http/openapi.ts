import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '@/lib/contracts'
import { ERROR_STATUS } from '../kernel/errors'

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

const PROBLEM: OpenAPI.SchemaObject = {
  type: 'object',
  description: 'RFC 9457. `code` is stable and names the reason; `requestId` is what support asks for.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer', enum: [...Object.values(ERROR_STATUS), 500] },
    code: { type: 'string', examples: ['documents.not_found'] },
    requestId: { type: 'string' },
    data: { type: 'object', description: 'what the text of the refusal is filled with' },
  },
}

const REFUSAL: OpenAPI.ResponseObject = {
  description: 'Refused; nothing was done.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const IDEMPOTENCY_KEY: OpenAPI.ParameterObject = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'One key per act, 8 to 200 characters: a repeat with the same key and input gets the first answer.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
}

/** The OpenAPI 3.1 document, generated from the same contracts the door obeys (T-03.02). */
export async function openApiDocument(version: string): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: { title: 'Визирь', version, description: 'Documents, registration, approval, assignments, search.' },
    servers: [{ url: '/api/v1' }],
    components: {
      schemas: { Problem: PROBLEM },
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' } },
    },
    security: [{ session: [] }],
  })
  for (const { operation, method } of operationsOf(document)) {
    operation.responses = { ...operation.responses, default: REFUSAL }
    if (method !== 'get')
      operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/IdempotencyKey' }]
  }
  return document
}

export type Operation = { path: string; method: (typeof METHODS)[number]; operation: OpenAPI.OperationObject }

/** Every operation of a document, in its order. */
export function operationsOf(document: OpenAPI.Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method]
      return operation ? [{ path, method, operation }] : []
    }),
  )
}
