// Two groups of tests: everything that runs in this process, and the ones that drive a real window or browser.
import { defineConfig } from 'vitest/config'
import { isStray } from './src/main/desk/stray-promises.ts'

export default defineConfig({
  test: {
    // Hang limits, not speed limits: a slow machine must not fail a right program.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What pdf.js leaves behind of a damaged file is no error of the program.
    onUnhandledError: (error) => !isStray(error),
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**'] },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 180_000, fileParallelism: false },
      },
    ],
  },
})
