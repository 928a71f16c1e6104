import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    globalSetup: ['platform/testing-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: [
      'platform/**/*.test.{ts,tsx}',
      'modules/**/*.test.{ts,tsx}',
      'channels/**/*.test.ts',
      'simulators/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'house/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
    env: { TZ: process.env['TZ'] ?? 'Asia/Ho_Chi_Minh' },
  },
})
