// A web page printed to PDF by a real browser, with what writers of reports do to their pages.
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

export interface PrintLook {
  readonly paper: 'upright' | 'wide' | 'turned'
  readonly borders: 'collapsed' | 'apart' | 'thick' | 'hair'
  /** Points. */
  readonly size: number
  readonly padding: number
  readonly align: 'left' | 'center' | 'right'
  /** Where print stands in a cell taller than it. */
  readonly stand: 'top' | 'middle' | 'bottom'
  /** Lines of prose before the first table, so that pages break in other places. */
  readonly filler: number
  /** The head of a table is printed again on every page. */
  readonly headAgain: boolean
  /** The tall label runs downward: as vertical writing, or turned on its side. */
  readonly tall: 'across' | 'downward' | 'turned'
  readonly footer: 'none' | 'number' | 'dashes'
  /** Rows may be cut in two by a page's end. */
  readonly cut: boolean
}

export interface Printer {
  print(html: string, look: PrintLook): Promise<Uint8Array>
  close(): Promise<void>
}

const borders: Readonly<Record<PrintLook['borders'], string>> = {
  collapsed: 'table { border-collapse: collapse } td { border: 1px solid #000 }',
  apart: 'table { border-spacing: 2px; border: 1px solid #333 } td { border: 1px solid #333 }',
  thick: 'table { border-collapse: collapse; border: 2px solid #000 } td { border: 1.5px solid #000 }',
  hair: 'table { border-collapse: collapse } td { border: 0.5px solid #555 }',
}

const tall: Readonly<Record<PrintLook['tall'], string>> = {
  across: '',
  downward: '.tall { writing-mode: vertical-rl; letter-spacing: 1px }',
  turned: '.tall { writing-mode: sideways-rl }',
}

const sheets: Readonly<Record<PrintLook['paper'], string>> = {
  upright: '@page { size: A4; margin: 20mm 18mm }',
  wide: '@page { size: A4 landscape; margin: 15mm }',
  turned: '@page { size: A4; page-orientation: rotate-right; margin: 20mm 18mm }',
}

const styleOf = (look: PrintLook): string =>
  [
    sheets[look.paper],
    `body { font: ${look.size}pt "Noto Sans CJK SC", sans-serif; margin: 0 }`,
    `table { width: 100% } td { padding: ${look.padding}px; vertical-align: ${look.stand}; overflow-wrap: break-word }`,
    `td > p { margin: 0 } td > p[align] { text-align: ${look.align} }`,
    borders[look.borders],
    tall[look.tall],
    look.cut ? '' : 'tr { break-inside: avoid }',
  ].join('\n')

const footers: Readonly<Record<PrintLook['footer'], string>> = {
  none: '<span></span>',
  number: '<div style="font-size:9px;width:100%;text-align:center"><span class="pageNumber"></span></div>',
  dashes: '<div style="font-size:9px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
}

/** Prose of one length a line, so that it says nothing but takes up room. */
const filler = (lines: number): string =>
  Array.from({ length: lines }, () => '<p>本段文字用来占据版面，没有需要说明的数量，也没有标题。</p>').join('')

export async function openPrinter(executablePath: string): Promise<Printer> {
  const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox'] })
  let browser = await launch()
  return {
    async print(html, look) {
      // A browser that fell for lack of memory says nothing about the reader.
      if (!browser.isConnected()) browser = await launch()
      const page = await browser.newPage()
      const styled = html.replace('</head>', `<style>${styleOf(look)}</style></head>`)
      await page.setContent(styled.replace('<table', `${filler(look.filler)}<table`))
      await page.evaluate((headAgain) => {
        for (const cell of document.querySelectorAll('td')) if (cell.rowSpan > 12) cell.classList.add('tall')
        if (!headAgain) return
        for (const table of document.querySelectorAll('table')) {
          // The head is as deep as its corner; a table without a corner that deep has none.
          const depth = table.rows[0]?.cells[0]?.rowSpan ?? 1
          if (depth < 2) continue
          const head = table.createTHead()
          for (let row = 0; row < depth; row++) head.append(table.tBodies[0]!.rows[0]!)
        }
      }, look.headAgain)
      const bytes = new Uint8Array(
        await page.pdf({
          preferCSSPageSize: true,
          displayHeaderFooter: look.footer !== 'none',
          headerTemplate: '<span></span>',
          footerTemplate: footers[look.footer],
        }),
      )
      await page.close()
      return bytes
    },
    close: () => browser.close(),
  }
}
