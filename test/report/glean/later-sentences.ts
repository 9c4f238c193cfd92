// More made-up sentences, written after the wordings were there and without looking at them.
import type { Sentence } from './sentences.ts'

export const laterSentences: readonly Sentence[] = [
  [
    '2024年，区政府办公室共收到政府信息公开申请37件，其中网络提交申请29件、邮寄申请8件；已办结36件，结转1件至2025年办理。',
    'requests.received=37件 requests.channel.online=29件 requests.channel.letter=8件 requests.answered=36件 requests.carriedOut=1件',
  ],
  [
    '收到并受理申请126件，上年结转8件，共计134件，其中予以公开56件，部分公开11件，不予公开9件，无法提供39件，不予处理6件，其他处理8件，结转下年度办理5件。',
    'requests.received=126件 requests.carriedIn=8件 requests.granted=56件 requests.partial=11件 requests.refused=9件 requests.unable=39件 requests.unprocessed=6件 requests.other=8件 requests.carriedOut=5件',
  ],
  [
    '全年共收到自然人、法人或者其他组织政府信息公开申请203件，同比上升15.3%。',
    'requests.received=203件 requests.received=15.3%',
  ],
  ['2024年度县本级共收到政府信息公开申请18件，全部按期办结，办结率100%。', 'requests.received=18件'],
  [
    '本年度新收政府信息公开申请数量为5件，上年结转政府信息公开申请数量为0件。',
    'requests.received=5件 requests.carriedIn=0件',
  ],
  [
    '依法办理依申请公开信息22件，无行政复议和行政诉讼案件。',
    'requests.answered=22件 review.total=0! litigation.total=0!',
  ],
  [
    '2024年因信息公开被提起行政复议4件（维持2件、纠正1件、尚未审结1件），被提起行政诉讼2件（均为维持）。',
    'review.total=4件 review.upheld=2件 review.corrected=1件 review.pending=1件 litigation.total=2件 litigation.corrected=0! litigation.other=0! litigation.pending=0!',
  ],
  [
    '全市各级行政机关收到政府信息公开申请4,512件，较2023年（4,010件）增长12.5%。',
    'requests.received=4512件 requests.received=12.5%',
  ],
  [
    '本年度收到的12件依申请公开均已答复，其中予以公开8件，占66.7%，不予公开2件，占16.7%，其他2件，占16.6%。',
    'requests.received=12件 requests.granted=8件 requests.granted=66.7% requests.refused=2件 requests.refused=16.7%',
  ],
  ['全局未产生因政府信息公开引发的行政复议、行政诉讼。', 'review.total=0! litigation.total=0!'],
  ['没有发生针对本机关有关政府信息公开事务的行政复议案件、行政诉讼案件。', 'review.total=0! litigation.total=0!'],
  ['2024年未收到书面或网络形式的政府信息公开申请，也无政府信息公开收费情况。', 'requests.received=0!'],
  ['全年共主动公开政府信息2,315条，其中通过政府网站公开1,980条，政务新媒体公开335条。', 'documents.disclosed=2315条'],
  [
    '全年制定行政规范性文件3件，废止行政规范性文件1件，截至12月底现行有效行政规范性文件15件。',
    'documents.made=3件 documents.repealed=1件 documents.inForce=15件',
  ],
  [
    '本年度共处理行政许可决定512件，行政处罚决定23件，行政强制0件，行政事业性收费12.6万元。',
    'decisions.licensing=512件 decisions.penalties=23件 decisions.coercion=0件',
  ],
  ['2024年，本单位收取政府信息公开信息处理费共0元。', 'fee.processing=0元'],
  ['2024年度未发生收取信息处理费情况。', 'fee.processing=0!'],
  ['本机关2024年度收取的信息处理费总金额为0元。', 'fee.processing=0元'],
  [
    '办结依申请公开件14件，其中公开9件，部分公开2件，信息不存在3件。',
    'requests.answered=14件 requests.granted=9件 requests.partial=2件',
  ],
  [
    '申请人通过政府网站提交申请35件、通过信函提交申请12件、现场提交申请2件，均按《条例》规定办理。',
    'requests.channel.online=35件 requests.channel.letter=12件 requests.channel.inPerson=2件',
  ],
  ['共受理依申请公开事项9件，较去年减少3件。', 'requests.received=9件 requests.received=3件'],
  [
    '发生政府信息公开行政复议2起、行政诉讼1起，行政机关均胜诉。',
    'review.total=2起 litigation.total=1起 litigation.corrected=0!',
  ],
  [
    '政府信息公开行政复议案件中，维持行政机关决定的6件，确认违法的1件，申请人撤回的2件，尚未作出决定的1件。',
    'review.upheld=6件 review.corrected=1件 review.other=2件 review.pending=1件',
  ],
  ['全年共收到涉及政府信息公开的行政复议案件11件，已审结10件。', 'review.total=11件'],
  ['公开政府规章2件、行政规范性文件17件。', 'documents.disclosed=2件 documents.disclosed=17件'],
  ['全年回复网民留言432条，受理热线工单1.3万件，按时办结率99.8%。', ''],
  ['举办政府开放日活动6场次，参与群众300余人次。', ''],
  ['全市法院共审理行政诉讼案件340件。', ''],
  ['共收到人大建议、政协提案56件，全部按期答复。', ''],
  ['全年办理政务服务事项1.2万件，受理审批申请3400件。', ''],
  ['全年受理低保申请156件，办结150件。', ''],
  ['在收到申请后的5个工作日内一次性告知，补正申请1次为限。', ''],
  ['2025年，计划培训2次，力争公开率达到100%。', ''],
  [
    '共收到政府信息公开申请12件，其中：当面提交0件，网络平台提交12件。',
    'requests.received=12件 requests.channel.inPerson=0件 requests.channel.online=12件',
  ],
  ['今年我街道共受理依申请公开1件次，已答复1件次。', 'requests.received=1件次 requests.answered=1件次'],
  ['我市2024年收到的政府信息公开申请总量为5621件，居全省第3位。', 'requests.received=5621件'],
  [
    '收到政府信息公开申请7件(上年结转1件)，答复6件，另1件转入下一年度继续办理。',
    'requests.received=7件 requests.carriedIn=1件 requests.answered=6件 requests.carriedOut=1件',
  ],
  [
    '依申请公开办理方面。全年收到申请89件，同比减少11件，下降11%。其中，予以公开45件、部分公开13件。',
    'requests.received=89件 requests.received=11件 requests.received=11% requests.granted=45件 requests.partial=13件',
  ],
]
