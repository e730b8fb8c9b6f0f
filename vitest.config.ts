import path from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

const everywhere = [...configDefaults.exclude, '.next*/**', '.data/**', 'e2e/**']

export default defineConfig({
  resolve: {
    alias: {
      '@': import.meta.dirname,
      'server-only': path.resolve('node_modules/server-only/empty.js'),
    },
  },
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // By itself it leaves one core to the terminal: half of two.
    maxWorkers: '100%',
    // A process for each file took half of the time; tests/setup.ts has files of one process forget each other.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...everywhere, '**/*.db.test.ts', '**/*.go.test.ts'],
          setupFiles: 'tests/setup.ts',
        },
      },
      { extends: true, test: { name: 'go', include: ['**/*.go.test.ts'], exclude: everywhere } },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: everywhere,
          globalSetup: 'tests/database-server.ts',
          setupFiles: ['tests/setup.ts', 'tests/own-database.ts'],
        },
      },
    ],
  },
})
