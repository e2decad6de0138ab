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

const Settings = z.object({
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
  MEILI_PREFIX: z
    .string()
    .regex(/^[a-z0-9_]{1,32}$/)
    .default('vizir'),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: z.stringbool().default(false),
  OFFICE_TIME_ZONE: z.string().refine(isTimeZone, 'no such time zone').default('Europe/Moscow'),
  OFFICE_PHONE: z.string().trim().max(60).default(''),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(4096).default(100),
  FILE_TYPES: z
    .string()
    .transform((list) =>
      list
        .toLowerCase()
        .split(/[\s,.]+/)
        .filter(Boolean),
    )
    .optional(),
  DOCUMENT_QUOTA_MB: z.coerce.number().positive().optional(),
  STORAGE_QUOTA_GB: z.coerce.number().positive().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  S3_COPIES_MB: z.coerce.number().int().min(64).default(2048),
  CLAMD_URL: z
    .url()
    .refine((url) => /^(tcp|unix):/.test(url), 'tcp://host:port or unix:///path')
    .optional(),
  CHILD_PROGRAMS: z.string().optional(),
  TESSDATA_DIR: z.string().optional(),
  VIZIR_SECRET: z.string().min(32).optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  DEMO: z.stringbool().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

const Checked = Settings.refine(
  ({ S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY }) => !S3_ENDPOINT || (S3_ACCESS_KEY && S3_SECRET_KEY),
  { path: ['S3_ENDPOINT'], message: 'needs S3_ACCESS_KEY and S3_SECRET_KEY' },
)
export type Env = z.infer<typeof Settings>

const NAMES = Object.keys(Settings.shape)
const shared = globalThis as typeof globalThis & { vizirSettings?: { given: (string | undefined)[]; settings: Env } }

/**
 * The settings of this process, read from the environment and checked; `.env.example` documents each. What was checked is
 * kept while the environment says the same: a page asks for settings some tens of times.
 */
export function env(): Env {
  const given = NAMES.map((name) => process.env[name] || undefined)
  const last = shared.vizirSettings
  if (last && given.every((value, index) => value === last.given[index])) return last.settings
  const parsed = Checked.safeParse(Object.fromEntries(NAMES.map((name, index) => [name, given[index]])))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Wrong settings in the environment:\n${lines.join('\n')}`)
  }
  shared.vizirSettings = { given, settings: parsed.data }
  return parsed.data
}

/** Hands a setting decided at start (generated secret, embedded database address) to the libraries that read the environment. */
export function setEnv(values: Record<string, string>): void {
  Object.assign(process.env, values)
}
