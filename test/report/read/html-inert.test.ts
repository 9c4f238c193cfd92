import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/report/extract.ts'
import { big5 } from '../big5.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function article(organ = '云澜市', year = 2021, inForce = 12): string {
  const head = '<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>'
  return [
    `<h1>${organ}${year}年政府信息公开工作年度报告</h1><p>一、总体情况</p>`,
    `<p>${'本机关严格落实条例要求，推进政务公开。'.repeat(8)}</p><p>二、主动公开政府信息情况</p>`,
    `<table>${head}<tr><td>规章</td><td>0</td><td>1</td><td>${inForce}</td></tr></table>`,
  ].join('')
}
const title = '<title>云澜市2021年政府信息公开工作年度报告</title>'
const menu = `<ul>${'<li>政务公开栏目入口</li>'.repeat(12)}</ul>`

async function read(page: string, bytes = bytesOf(`<meta charset="utf-8">${page}`)) {
  const outcome = await extract({ name: '年报.html', bytes })
  if (!outcome.ok) return outcome.refusal.code
  const { filled, findings, organ } = outcome.value
  const values = filled.cells.slice(0, 3).map(({ reading }) => reading.raw)
  return {
    organ: organ?.value,
    values,
    noticed: findings.map(({ code }) => code).filter((code) => /^SRC|STR-10/u.test(code)),
  }
}

describe('an article the page does not show itself', () => {
  it.each([
    ['a script that is no program', `<script type="text/html">${article()}</script><script>show()</script>`],
    ['a template', `<template>${article()}</template>`],
    ['a hidden text box', `<textarea style="display:none">${article().replaceAll('<', '&lt;')}</textarea>`],
    ['a notice for browsers without scripts', `<noscript>${article()}</noscript>`],
  ])('is read out of %s, and said to be', async (_what, markup) => {
    expect(await read(`<body>${menu}${markup}</body>`)).toEqual({
      organ: '云澜市',
      values: ['0', '1', '12'],
      noticed: ['SRC-03'],
    })
  })

  it('is not looked for where the page shows more than it hides', async () => {
    const draft = article('霁川市', 2020, 99)
    expect(await read(`${article()}<p>${'其他说明文字。'.repeat(10)}</p><template>${draft}</template>`)).toEqual({
      organ: '云澜市',
      values: ['0', '1', '12'],
      noticed: [],
    })
  })
})

describe('a page without its article', () => {
  it.each([
    ['puts it together by a program', `<body>${menu}<script>var text = '${article()}'</script></body>`],
    [
      'only names it in its head',
      `<head>${title}</head><body>${menu}<div id="main"></div><script src="a.js"></script></body>`,
    ],
    [
      'shows it in frames',
      `<head>${title}</head><frameset cols="20%,*"><frame src="a.html"><frame src="b.html"></frameset>`,
    ],
    ['shows it in a frame of its own', `<head>${title}</head><body>${menu}<iframe src="b.html"></iframe></body>`],
  ])('is a shell when it %s', async (_what, page) => {
    expect(await read(page)).toBe('page-shell')
  })
})

describe('pages of other makings', () => {
  it('of two reports give the first and name the second', async () => {
    const filler = `<p>${'本机关按时公布了全部信息。'.repeat(40)}</p>`
    const page = `${article()}${filler}${filler}${article('霁川市', 2022, 15)}`
    expect(await read(page)).toEqual({ organ: '云澜市', values: ['0', '1', '12'], noticed: ['STR-10'] })
  })

  it('written by an office program are read without its settings and comments', async () => {
    const cells = article()
      .replaceAll('<td>', '<td><p class=MsoNormal><span lang=EN-US style="mso-spacerun:yes">')
      .replaceAll('</td>', '<o:p></o:p></span><![if !supportEmptyParas]>&nbsp;<![endif]></p></td>')
    const settings =
      '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><xml><o:a>Normal 0 7.8 磅</o:a></xml>'
    expect(await read(`${settings}${cells}<!--[if !mso]><!--><p>六、其他</p><!--<![endif]-->`)).toEqual({
      organ: '云澜市',
      values: ['0', '1', '12'],
      noticed: [],
    })
  })

  it.each([
    ['says so', '<meta charset="big5">'],
    ['does not', ''],
  ])('in Big5 are read when the page %s', async (_what, declaration) => {
    const traditional = article()
      .replace('信息公开工作年度报告', '信息公開工作年度報告')
      .replace('政府信息情况', '政府信息情況')
      .replaceAll('总体情况', '總體情況')
      .replaceAll('本机关严格落实条例要求，推进政务公开', '本機關嚴格落實條例要求，推進政務公開')
      .replace('主动公开', '主動公開')
      .replace('规章', '規章')
      .replaceAll('件数', '件數')
      .replace('制发', '制發')
      .replace('废止', '廢止')
      .replace('现行', '現行')
      .replace('云澜', '雲瀾')
      .replaceAll('信息内容', '信息內容')
    expect(await read('', big5(`${declaration}${traditional}`))).toEqual({
      organ: '云澜市',
      values: ['0', '1', '12'],
      noticed: [],
    })
  })
})
