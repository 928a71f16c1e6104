import { defineConfig } from 'vitest/config'

// Real processes are killed here: slow, so apart from the tests of every day. FAULT_ROUNDS says how many kills.
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    globalSetup: ['platform/testing-setup.ts'],
    testTimeout: 2_400_000,
    hookTimeout: 60_000,
    include: ['faults/**/*.test.ts'],
    env: { TZ: process.env['TZ'] ?? 'Asia/Ho_Chi_Minh' },
  },
})
