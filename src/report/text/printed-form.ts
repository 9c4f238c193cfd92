// Characters as they come out of fonts → the characters they print. A font's table may name a glyph by the radical or the
// vertical form that looks the same: what is on the paper is the ordinary character.

// Radicals that are also whole characters; those of the other block (U+2F00 on) are covered by normalization.
const characters: Readonly<Record<string, string>> = {
  '\u2e81': '厂',
  '\u2e84': '乙',
  '\u2e88': '刀',
  '\u2e8a': '卜',
  '\u2e8c': '小',
  '\u2e8d': '小',
  '\u2e8e': '兀',
  '\u2e92': '巳',
  '\u2e93': '幺',
  '\u2e9c': '日',
  '\u2e9d': '月',
  '\u2e9f': '母',
  '\u2ea0': '民',
  '\u2ea7': '牛',
  '\u2ea9': '王',
  '\u2eaa': '疋',
  '\u2eac': '示',
  '\u2eae': '竹',
  '\u2eb6': '羊',
  '\u2ebb': '聿',
  '\u2ebc': '肉',
  '\u2ec1': '虎',
  '\u2ec4': '西',
  '\u2ec5': '见',
  '\u2ec6': '角',
  '\u2ec9': '贝',
  '\u2ecb': '车',
  '\u2ed1': '長',
  '\u2ed3': '长',
  '\u2ed4': '门',
  '\u2ed7': '雨',
  '\u2ed8': '青',
  '\u2ed9': '韦',
  '\u2eda': '页',
  '\u2edb': '风',
  '\u2edc': '飞',
  '\u2edd': '食',
  '\u2ee2': '马',
  '\u2ee3': '骨',
  '\u2ee4': '鬼',
  '\u2ee5': '鱼',
  '\u2ee6': '鸟',
  '\u2ee7': '卤',
  '\u2ee8': '麦',
  '\u2ee9': '黄',
  '\u2eea': '黾',
  '\u2eec': '齐',
  '\u2eee': '齿',
  '\u2ef0': '龙',
  '\u2ef1': '龜',
  '\u2ef3': '龟',
}

const twins = /[\u2e80-\u2fdf\uf900-\ufaff]/gu
const upended = /[\ufe10-\ufe16\ufe31\ufe32\ufe35-\ufe44\ufe47\ufe48]/gu

/** Brackets and marks of vertical writing have the full width of the horizontal ones. */
function laid(mark: string): string {
  const plain = mark.normalize('NFKC')
  const code = plain.charCodeAt(0)
  return plain.length === 1 && code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : plain
}

export function printedForm(text: string): string {
  return text.replace(twins, (character) => characters[character] ?? character.normalize('NFKC')).replace(upended, laid)
}
