// What the readers of pages say in words.

export const inertSentence =
  '正文取自网页里不直接显示的部分（脚本、模板或文本框），由网页自己的程序放到页面上；请对照浏览器中显示的内容核对'
