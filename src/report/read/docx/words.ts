// The characters Chinese list numbers are made of, and what the reader of Word documents says in words.

export const digits = '零一二三四五六七八九'
export const digitsForMoney = '零壹贰叁肆伍陆柒捌玖'
export const places = ['', '十', '百', '千']
export const placesForMoney = ['', '拾', '佰', '仟']
export const stems = '甲乙丙丁戊己庚辛壬癸'
export const branches = '子丑寅卯辰巳午未申酉戌亥'
export const circle = '〇'

export const revisionSentence = '文档里有修订痕迹；按接受全部修订后的文字读取，被删除的文字没有读。'
export const hiddenTextSentence = '文档里有隐藏的文字；打印时看不到，这里也没有读。'
