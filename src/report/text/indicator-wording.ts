// Labels of the older lists of indicators that rules ask for; matched against folds without 其中 and numbering.

/** Units of things that are counted one by one; money and everything else may have decimals. */
export const countUnit = /^(?:条|件|次|篇|个|人|人次|份|场|期|班)$/u
export const tenThousandYuan = /万元/u

export const labels = {
  disclosed: /^主动公开政府信息数/u,
  normativeDisclosed: /^主动公开规范性文件数/u,
  normativeMade: /^制发规范性文件总数/u,
  channels: /^(?:政府公报|政府网站|政务微博|政务微信|其他方式)公开政府信息数/u,
  closed: /^申请办结数/u,
  answered: /^申请答复数/u,
  received: /^收到申请数/u,
  refused: /^不同意公开答复数/u,
  afterRefusals: /^(?:不属于本行政机关公开|申请信息不存在|告知作出更改)/u,
  review: /^行政复议数量?$/u,
  litigation: /^行政诉讼数量?$/u,
  upheld: /^维持具体行政行为/u,
  corrected: /^被?依法纠错/u,
  otherOutcome: /^其他情形/u,
  staff: /^从事政府信息公开工作人员数/u,
  fullTime: /^专职人员数/u,
  partTime: /^兼职人员数/u,
  ledBy: /^主要负责(?:同志|人)参加/u,
  fees: /^依申请公开信息收取的费用/u,
  budget: /^政府信息公开专项经费/u,
  group:
    /^(?:主动公开情况|回应解读情况|依申请公开情况|机构建设和保障经费情况|政府信息公开会议和培训情况|通过不同渠道和方式公开政府信息的情况|通过不同渠道和方式回应解读的情况)$/u,
} as const
