import path from 'node:path'
import { z } from 'zod'

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const port = z.coerce.number().int().min(0).max(65535)

const Env = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((dir) => path.resolve(dir)),
  DATABASE_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  MEILI_URL: z.url().optional(),
  MEILI_KEY: z.string().optional(),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: z.stringbool().default(false),
  OFFICE_TIME_ZONE: z.string().refine(isTimeZone, 'no such time zone').default('Europe/Moscow'),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(4096).default(100),
  DOCUMENT_QUOTA_MB: z.coerce.number().positive().optional(),
  STORAGE_QUOTA_GB: z.coerce.number().positive().optional(),
  CLAMD_URL: z
    .url()
    .refine((url) => /^(tcp|unix):/.test(url), 'tcp://host:port or unix:///path')
    .optional(),
  TESSDATA_DIR: z.string().optional(),
  VIZIR_SECRET: z.string().min(32).optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  DEMO: z.stringbool().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})
export type Env = z.infer<typeof Env>

/** The settings of this process, read and checked once per call from the environment; `.env.example` documents each. */
export function env(): Env {
  const filled = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const parsed = Env.safeParse(filled)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Wrong settings in the environment:\n${lines.join('\n')}`)
}

/** Hands a setting decided at start (generated secret, embedded database address) to the libraries that read the environment. */
export function setEnv(values: Record<string, string>): void {
  Object.assign(process.env, values)
}
