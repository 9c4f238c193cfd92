import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import maps from '../../../resources/character-maps/maps.json' with { type: 'json' }
import { fromBase64 } from '../../../src/report/read/pdf/open-pdf.ts'

const shipped = path.join(import.meta.dirname, '../../../node_modules/pdfjs-dist/cmaps')

it('packs every character map as the PDF library ships it', () => {
  const names = readdirSync(shipped).filter((name) => name.endsWith('.bcmap'))
  expect(Object.keys(maps).sort()).toEqual(names.sort())
  for (const [name, packed] of Object.entries(maps))
    expect([name, Buffer.from(fromBase64(packed)).equals(readFileSync(path.join(shipped, name)))]).toEqual([name, true])
})
