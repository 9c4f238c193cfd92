// A report as a PDF of two pages with ruled tables, written out in full: nothing packed, so that damage reaches everything.

const hex = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')

const top = 800
const high = 22
const edges = [50, 260, 350, 440, 530]

const line = (text: string, x: number, y: number): string => `BT /F 11 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`

function draw(rows: readonly (readonly string[])[], from: number): string[] {
  const ys = Array.from({ length: rows.length + 1 }, (_, row) => from - row * high)
  return [
    ...ys.map((y) => `0.5 w ${edges[0]} ${y} m ${edges.at(-1)} ${y} l S`),
    ...edges.map((x) => `0.5 w ${x} ${ys[0]} m ${x} ${ys.at(-1)} l S`),
    ...rows.flatMap((cells, row) => cells.map((text, column) => line(text, edges[column]! + 4, ys[row]! - 15))),
  ]
}

const pages: readonly (readonly string[])[] = [
  [
    line('云麓市林业局2021年政府信息公开工作年度报告', 120, top),
    line('一、总体情况', 50, top - 40),
    line('全年共收到政府信息公开申请3件，均已答复。', 50, top - 65),
    line('二、主动公开政府信息情况', 50, top - 90),
    ...draw(
      [
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '0', '1', '2'],
        ['行政规范性文件', '3', '0', '14'],
      ],
      top - 105,
    ),
  ],
  [
    ...draw(
      [
        ['信息内容', '本年处理决定数量', '', ''],
        ['行政许可', '128', '', ''],
        ['行政处罚', '6', '', ''],
      ],
      top,
    ),
    line('五、存在的主要问题及改进情况', 50, top - 100),
    line('公开的深度还不够，将继续改进。', 50, top - 125),
  ],
]

export function drawnPdf(): Uint8Array {
  const first = 6
  const objects = [
    '<< /Type /Catalog /Pages 5 0 R >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [3 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 4 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    ...pages.flatMap((marks, index) => {
      const content = marks.join('\n')
      return [
        `<< /Type /Page /Parent 5 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 2 0 R >> >> /Contents ${first + 1 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return writeObjects(objects)
}

/** Objects numbered from 1, the first of them the catalogue. */
export function writeObjects(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
