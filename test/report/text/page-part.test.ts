import { describe, expect, it } from 'vitest'
import { pageParts } from '../../../src/report/text/page-part.ts'

const left = (...paths: string[]): string[] => paths.filter((path) => !pageParts(paths).has(path))

describe('what lies in a folder because a saved page lies there', () => {
  it.each(['年报.html', '年报.mht', '年报.docx', '年报.doc', '年报.rtf', '年报.pdf', '年报.txt', '年报.md', '年报'])(
    'is not %s',
    (name) => {
      expect(left(name)).toEqual([name])
    },
  )

  it.each(['站点_files', '站点.files', '站点_文件'])('is all of %s, frames too', (folder) => {
    const frames = [`年报/${folder}/saved_resource.html`, `年报/${folder}/inner/a.htm`, `年报/${folder}/b.txt`]
    expect(left('年报/站点.html', ...frames)).toEqual(['年报/站点.html'])
  })

  it('is told the same way under paths of either platform and letters of either size', () => {
    expect(left('年报\\站点.HTM', '年报\\站点_Files\\frame.html')).toEqual(['年报\\站点.HTM'])
  })

  it('is not a folder that only bears such a name', () => {
    const paths = ['2020_files/甲局.html', '2020_files/乙局.docx', '站点.html']
    expect(left(...paths)).toEqual(paths)
  })

  it('is every script, picture and hidden file, wherever it lies', () => {
    expect(left('a.js', 'x/b.PNG', 'x/.DS_Store', 'x/~$年报.docx', 'x/Thumbs.db', 'x/年报.docx')).toEqual([
      'x/年报.docx',
    ])
  })
})
