import { globSync } from 'node:fs'
import { defineConfig } from 'vite'

/** Style sheets, islands and fonts into dist/assets with names by content; the server reads dist/manifest.json. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    target: ['chrome87', 'safari15.4'],
    cssTarget: ['chrome87', 'safari15.4'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['web/app.css', 'web/office.css', ...globSync(['web/*.island.ts', 'modules/*/*.island.{ts,tsx}'])],
    },
  },
})
