// Draws the mark on its deep ground: web/icons/icon.svg and the PNGs phones ask for.
// The mark fills the middle 62 % so that a round mask cuts nothing. Usage: node scripts/make-app-icons.mjs
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'

const folder = new URL('../web/icons/', import.meta.url)
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="#0a3b40" d="M0 0h64v64H0z"/><g transform="translate(12 11.5)"><g fill="none" stroke="#f5f1e6" stroke-linecap="round"><path stroke-width="3.4" d="M4 31.5h32M7 31C7 21.5 12.6 16 20 16s13 5.5 13 15"/><path stroke-width="3" d="M13.6 31c0-5.2 2.6-8.4 6.4-8.4s6.4 3.2 6.4 8.4"/></g><circle cx="20" cy="8" r="3.9" fill="#f2b236"/></g></svg>
`
writeFileSync(new URL('icon.svg', folder), svg)
for (const size of [192, 512]) {
  const image = await sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
  writeFileSync(new URL(`icon-${size}.png`, folder), image)
}
