// How the three bundles are made: the main process with its two children, the preload script, the page.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import path from 'node:path'

const from = (file: string): string => path.join(import.meta.dirname, file)

// The oldest runtime the program is run on in development and tests; newer ones understand it too.
const node = 'node20.18'
const chrome = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: from('out/main'),
      // Only the SQLite addon stays outside: its binary is found by its own path. The rest is one self-contained bundle.
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          index: from('src/main/hosts/electron/index.ts'),
          desk: from('src/main/desk/process.ts'),
          reader: from('src/main/desk/reader-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: from('out/preload'),
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { index: from('src/preload/index.ts') },
        // A sandboxed preload script cannot be a module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src/renderer'),
    plugins: [react()],
    build: {
      target: chrome,
      outDir: from('out/renderer'),
      minify: true,
      // A data: address would need a hole in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: from('src/renderer/index.html') } },
    },
  },
})
