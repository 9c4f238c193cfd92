// Packs the character maps that pdf.js ships into one JSON file, so that sources and bundle find them in one way.
// Run after a change of the library's version.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '../node_modules/pdfjs-dist/cmaps')
const target = path.join(import.meta.dirname, '../resources/character-maps/maps.json')

const maps = readdirSync(folder)
  .filter((name) => name.endsWith('.bcmap'))
  .sort()
  .map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')] as const)
writeFileSync(target, `${JSON.stringify(Object.fromEntries(maps), null, 2)}\n`)
console.log(`${maps.length} character maps`)
