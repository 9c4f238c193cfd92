// Words rules ask for around the figures of prose. Squeezed text, or phrases of facts.

/** 占33.9%: a share, not a rate of something done in time. */
export const share = /占[^,;。]{0,16}$/u
/** A share of everything an office does, not of its requests. */
export const shareOfWork = /占[^,;。]{0,12}业务/u
/** A share of a whole territory. Groups: land. */
export const shareOfLand = /占全(?<land>[省市县区州盟旗镇乡])/u
/** What kind of territory an organ's name ends in: 云澜市溪口县人民政府 is a 县. */
export const ownLand = /[省市县区州盟旗镇乡](?=[^省市县区州盟旗镇乡]*$)/u
export const withdrawn = /撤回|撤销申请|主动撤/u
/** A plan that names a year. Groups: year. */
export const plannedYear = /(?<year>20\d\d)年(?:度)?[^,;。\d]{0,6}(?:将|计划|打算|拟|要)[^,;。]{0,20}/gu
export const onlyPartTime = /(?:均为|全部为|都是|均系)兼职/u
export const fullTimeToo = /专职(?:和|与|及|、)兼职|专兼职|专职(?:人员|工作人员)?\d+[人名]/u
/** A nought of one way to ask: 未收到书面申请. */
export const oneChannel = /书面|网络|网上|当面|现场|信函|邮寄|信件|传真/u
export const collectedFees = /行政事业性收费/u
/** 办理 is said of all that was to be done as well as of what was answered; 办理完毕 only of that. */
export const handling = /办理(?!完)/u
