// Made-up sentences as offices write them, each with every statutory fact it states; written before the step that reads them.
// `subject=value unit`, `!` behind a nought said in words, `?` behind an approximate figure; nothing means no statutory fact.

export type Sentence = readonly [sentence: string, facts: string]

export const requestSentences: readonly Sentence[] = [
  ['2024年,全市共受理政府信息公开申请3119件。', 'requests.received=3119件'],
  ['全年共收到政府信息公开申请45件，全部在法定期限内答复。', 'requests.received=45件'],
  ['本年度收到依申请公开12件，答复12件。', 'requests.received=12件 requests.answered=12件'],
  ['2024年共接收公民、法人和其他组织提出的政府信息公开申请86件。', 'requests.received=86件'],
  ['我局全年登记政府信息公开申请7件，已全部办结。', 'requests.received=7件'],
  ['2024年新收政府信息公开申请31件，上年结转2件。', 'requests.received=31件 requests.carriedIn=2件'],
  ['全年收到申请人提交的政府信息公开申请共计28件。', 'requests.received=28件'],
  ['依申请公开方面，全年共收到58件申请。', 'requests.received=58件'],
  ['全年共收到政府信息公开申请，共计16件。', 'requests.received=16件'],
  ['全年办结政府信息公开申请19件。', 'requests.answered=19件'],
  ['共答复政府信息公开申请130件，按时答复率100%。', 'requests.answered=130件'],
  ['已办理完毕的政府信息公开申请共64件。', 'requests.answered=64件'],
  [
    '收到信息公开申请20件，办结18件，结转下年度继续办理2件。',
    'requests.received=20件 requests.answered=18件 requests.carriedOut=2件',
  ],
  ['受理申请公开政府信息9件，其中上年度结转1件。', 'requests.received=9件 requests.carriedIn=1件'],
  [
    '全年全市共受理信息公开申请249件(含去年结转申请办理3件),引发行政复议8件,被纠正2件,引发行政诉讼5件,无一败诉。',
    'requests.received=249件 requests.carriedIn=3件 review.total=8件 review.corrected=2件 litigation.total=5件 litigation.corrected=0!',
  ],
  [
    '2024 年，全市共受理政府信息公开申请 3119 件，答复 3050 件（含上年度结转申请 34 件，另有 103 件顺延到下年度答复），均在法定期限内予以答复。',
    'requests.received=3119件 requests.answered=3050件 requests.carriedIn=34件 requests.carriedOut=103件',
  ],
  [
    '2018年度我区共受理政府信息依申请公开192件,主要受理方式是当面申请2件、网上申请65件、信函申请数125件。',
    'requests.received=192件 requests.channel.inPerson=2件 requests.channel.online=65件 requests.channel.letter=125件',
  ],
  [
    '2018年受理的192件依申请公开已全部按时答复,其中“同意公开”的57件、“部分公开”2件、“非政府信息、政府信息不存在、非本机关政府信息”133件。',
    'requests.received=192件 requests.granted=57件 requests.partial=2件',
  ],
  [
    '全年收到申请50件，其中网络申请30件，信函申请15件，当面申请4件，传真申请1件。',
    'requests.received=50件 requests.channel.online=30件 requests.channel.letter=15件 requests.channel.inPerson=4件 requests.channel.fax=1件',
  ],
  [
    '依申请公开办理情况：通过网络渠道提交40件，通过邮寄方式提交9件，现场提交3件。',
    'requests.channel.online=40件 requests.channel.letter=9件 requests.channel.inPerson=3件',
  ],
  ['政府信息公开申请中，信函、传真申请共6件。', ''],
  [
    '从办理结果看，政府信息公开申请予以公开20件，部分公开3件，不予公开5件，无法提供7件，不予处理2件，其他处理1件。',
    'requests.granted=20件 requests.partial=3件 requests.refused=5件 requests.unable=7件 requests.unprocessed=2件 requests.other=1件',
  ],
  [
    '已办结的信息公开申请中，20件予以公开，3件部分公开，5件不予公开，7件无法提供，2件不予处理，1件作其他处理。',
    'requests.granted=20件 requests.partial=3件 requests.refused=5件 requests.unable=7件 requests.unprocessed=2件 requests.other=1件',
  ],
  ['答复申请40件，其中予以公开及部分公开33件。', 'requests.answered=40件 requests.grantedOrPartial=33件'],
  ['对信息公开申请作出予以公开或部分公开决定的有12件。', 'requests.grantedOrPartial=12件'],
  [
    '答复的申请中，同意公开258件，占33.9%；不予公开35件，占4.34%；无法提供265件，占32.9%。',
    'requests.granted=258件 requests.granted=33.9% requests.refused=35件 requests.refused=4.34% requests.unable=265件 requests.unable=32.9%',
  ],
  [
    '政府信息公开申请予以公开15件（占比25%）、不予公开45件（占比75%）。',
    'requests.granted=15件 requests.granted=25% requests.refused=45件 requests.refused=75%',
  ],
  ['收到政府信息公开申请805件，比上年回落12.3%。', 'requests.received=805件 requests.received=12.3%'],
  ['全年收到政府信息公开申请120件，同比增长20%。', 'requests.received=120件 requests.received=20%'],
  ['全年收到政府信息公开申请120件，较2023年增加20件。', 'requests.received=120件 requests.received=20件'],
  ['政府信息公开申请量较上年下降5.5%，全年共受理103件。', 'requests.received=5.5% requests.received=103件'],
  ['全年未收到政府信息公开申请。', 'requests.received=0!'],
  ['本机关2024年没有收到依申请公开事项。', 'requests.received=0!'],
  [
    '2024年度，我局未收到公民、法人或其他组织的政府信息公开申请，无结转下年度办理的申请。',
    'requests.received=0! requests.carriedOut=0!',
  ],
  ['本年度无依申请公开事项。', 'requests.received=0!'],
  ['本年度收到政府信息公开申请0件。', 'requests.received=0件'],
  ['2018年我区无不予公开信息', 'requests.refused=0!'],
  ['全年收到申请3件，无上年结转申请。', 'requests.received=3件 requests.carriedIn=0!'],
  ['全年收到政府信息公开申请一百二十三件。', 'requests.received=123件'],
  ['全市受理政府信息公开申请两千零五件，办结二千件。', 'requests.received=2005件 requests.answered=2000件'],
  ['全市受理政府信息公开申请１２０件。', 'requests.received=120件'],
  ['全市受理政府信息公开申请1,205件，答复1,199件。', 'requests.received=1205件 requests.answered=1199件'],
  ['全市收到政府信息公开申请1.2万件。', 'requests.received=1.2万件'],
  ['全市收到政府信息公开申请300余件。', 'requests.received=300件?'],
  ['收到政府信息公开申请约1.5万余件。', 'requests.received=1.5万件?'],
  ['受理政府信息公開申請21件，均在法定期限答覆。', 'requests.received=21件'],
  [
    '受理政府資訊公開申請21件，予以公開13件，部分公開2件，結轉下年度繼續辦理1件。',
    'requests.received=21件 requests.granted=13件 requests.partial=2件 requests.carriedOut=1件',
  ],
  ['申请数量为37件，答复数量为35件。', ''],
  ['政府信息公开申请数量为37件，答复数量为35件。', 'requests.received=37件 requests.answered=35件'],
  ['全年共办理政府信息公开申请15件。', 'requests.answered=15件'],
  ['收到政府信息公开申请33宗，已答复33宗。', 'requests.received=33宗 requests.answered=33宗'],
  ['受理政府信息公开申请5次。', 'requests.received=5次'],
  [
    '共收到政府信息公开申请22份，其中网上提交21份、现场提交1份。',
    'requests.received=22份 requests.channel.online=21份 requests.channel.inPerson=1份',
  ],
  ['另有4件政府信息公开申请结转至2025年办理。', 'requests.carriedOut=4件'],
  ['上一年度结转政府信息公开申请6件。', 'requests.carriedIn=6件'],
  ['2023年结转至本年度办理的申请有6件，均已答复政府信息公开申请人。', 'requests.carriedIn=6件'],
  ['尚未办结的政府信息公开申请3件，转下年度继续办理。', 'requests.carriedOut=3件'],
  ['收到政府信息公开申请62件（其中自然人申请60件，法人申请2件）。', 'requests.received=62件'],
  [
    '全年收到通过当面、网络、信函方式提交的政府信息公开申请分别为2件、65件、125件。',
    'requests.channel.inPerson=2件 requests.channel.online=65件 requests.channel.letter=125件',
  ],
  [
    '政府信息公开申请予以公开、部分公开和不予公开分别为10件、3件和2件。',
    'requests.granted=10件 requests.partial=3件 requests.refused=2件',
  ],
  [
    '全年收到政府信息公开申请80件。其中，予以公开30件，部分公开10件，无法提供40件。',
    'requests.received=80件 requests.granted=30件 requests.partial=10件 requests.unable=40件',
  ],
  [
    '2024年，市政府办公室收到政府信息公开申请14件；全市收到政府信息公开申请214件。',
    'requests.received=14件 requests.received=214件',
  ],
  ['全区共收到依申请公开件41件，其中本级收到11件。', 'requests.received=41件 requests.received=11件'],
  ['今年以来，受理群众依申请公开政府信息26件，均按规定程序办理。', 'requests.received=26件'],
  ['我镇共收到政府信息公开申请1件，已依法答复。', 'requests.received=1件'],
  ['全年受理并办结政府信息公开申请11件。', 'requests.received=11件'],
  ['依申请公开政府信息10件，主动公开政府信息260条。', 'requests.received=10件 documents.disclosed=260条'],
  ['收到政府信息公开申请共10件；经补正，撤回申请2件，已答复8件。', 'requests.received=10件 requests.answered=8件'],
  ['全年同意公开政府信息公开申请的有9件。', 'requests.granted=9件'],
  ['政府信息公开申请办理中，答复“不予公开”的4件，答复“信息不存在”的6件。', 'requests.refused=4件'],
  ['2024年共收到信息公开申请4件（网上申请），均已按期答复。', 'requests.received=4件'],
]

export const reviewSentences: readonly Sentence[] = [
  [
    '政府信息公开行政复议351件，其中结果维持72件，结果纠正64件，其他结果178件，尚未审结37件；政府信息公开行政诉讼46件，其中结果维持25件，结果纠正5件，其他结果9件，尚未审结7件。',
    'review.total=351件 review.upheld=72件 review.corrected=64件 review.other=178件 review.pending=37件 litigation.total=46件 litigation.upheld=25件 litigation.corrected=5件 litigation.other=9件 litigation.pending=7件',
  ],
  ['2018年度共受理因政府信息公开被申请行政复议5次、提起行政诉讼5次。', 'review.total=5次 litigation.total=5次'],
  [
    '因政府信息公开引发行政复议案件3起，均获维持。',
    'review.total=3起 review.corrected=0! review.other=0! review.pending=0!',
  ],
  ['涉及信息公开的行政诉讼案件2件，零败诉。', 'litigation.total=2件 litigation.corrected=0!'],
  ['全年未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。', 'review.total=0! litigation.total=0!'],
  ['本年度没有因政府信息公开引起的行政复议和行政诉讼案件。', 'review.total=0! litigation.total=0!'],
  [
    '2024年无政府信息公开行政复议，政府信息公开行政诉讼1件，驳回原告诉讼请求1件。',
    'review.total=0! litigation.total=1件 litigation.upheld=1件',
  ],
  [
    '被申请政府信息公开行政复议7件，维持5件，撤销1件，尚在审理1件。',
    'review.total=7件 review.upheld=5件 review.corrected=1件 review.pending=1件',
  ],
  [
    '政府信息公开行政诉讼案件10件，胜诉8件，败诉1件，原告撤诉1件。',
    'litigation.total=10件 litigation.upheld=8件 litigation.corrected=1件 litigation.other=1件',
  ],
  [
    '政府信息公开类行政复议共12件，其中8件维持，1件被纠正，3件终止。',
    'review.total=12件 review.upheld=8件 review.corrected=1件 review.other=3件',
  ],
  ['未经复议直接起诉的政府信息公开案件4件，复议后起诉2件。', 'litigation.total=4件 litigation.total=2件'],
  ['政府信息公开行政复议、行政诉讼案件共13件。', ''],
  ['政府信息公开行政复议、行政诉讼分别为8件和5件。', 'review.total=8件 litigation.total=5件'],
  [
    '因信息公开产生行政复议2件，未被纠错；产生行政诉讼1件，正在审理中。',
    'review.total=2件 review.corrected=0! litigation.total=1件',
  ],
  [
    '全年因政府信息公开申请引发复议案件6件、诉讼案件3件，无一被纠正。',
    'review.total=6件 litigation.total=3件 litigation.corrected=0!',
  ],
  [
    '因政府信息公開被申請行政複議9件，結果維持3件，結果糾正2件，尚未審結4件。',
    'review.total=9件 review.upheld=3件 review.corrected=2件 review.pending=4件',
  ],
  ['政府信息公开行政复议审结5件。', ''],
  ['政府信息公开工作中，未发生行政复议被纠错、行政诉讼败诉的情形。', 'review.corrected=0! litigation.corrected=0!'],
  ['因政府信息公开被提起行政诉讼３件，全部胜诉。', 'litigation.total=3件 litigation.corrected=0!'],
  ['政府信息公开行政复议案件0件，行政诉讼案件0件。', 'review.total=0件 litigation.total=0件'],
  ['收到政府信息公开行政复议案件三件，其中纠正一件。', 'review.total=3件 review.corrected=1件'],
]

export const documentSentences: readonly Sentence[] = [
  ['全年主动公开政府信息1630条,历年累计20080条。', 'documents.disclosed=1630条 documents.disclosed=20080条'],
  ['2024年主动公开各类政府信息5500余条。', 'documents.disclosed=5500条?'],
  ['在政府网站主动公开各类信息1.8万余条。', 'documents.disclosed=1.8万条?'],
  [
    '2020年,新製作公開規章1件,規範性檔案73件,廢止3件。',
    'documents.made=1件 documents.made=73件 documents.repealed=3件',
  ],
  [
    '现行有效的3件市政府规章、186件市政府规范性文件、335件市政府办公室规范性文件以及446件市级行政机关规范性文件实行集中统一公开。',
    'documents.inForce=3件 documents.inForce=186件 documents.inForce=335件 documents.inForce=446件',
  ],
  ['全年新增公开市政府规章1件、市政府及市政府办政策性文件11件。', 'documents.disclosed=1件 documents.disclosed=11件'],
  [
    '制发行政规范性文件8件，废止26件，现行有效66件。',
    'documents.made=8件 documents.repealed=26件 documents.inForce=66件',
  ],
  ['本年制定出台行政规范性文件5件，宣布失效2件。', 'documents.made=5件 documents.repealed=2件'],
  ['截至年底，现行有效行政规范性文件41件。', 'documents.inForce=41件'],
  ['全年印发规范性文件十二件。', 'documents.made=12件'],
  ['未制发规范性文件。', 'documents.made=0!'],
  ['集中公开现行有效规章11部、规范性文件66份。', 'documents.inForce=11部 documents.inForce=66份'],
  [
    '作出行政许可决定447228件，行政处罚决定3985件，行政强制措施88件。',
    'decisions.licensing=447228件 decisions.penalties=3985件 decisions.coercion=88件',
  ],
  ['全年办理行政许可1200件，作出行政处罚35起。', 'decisions.licensing=1200件 decisions.penalties=35起'],
  ['公示行政许可信息1200条、行政处罚信息35条。', ''],
  ['全年收取政府信息公开信息处理费3940元。', 'fee.processing=3940元'],
  ['2024年收取信息处理费0元。', 'fee.processing=0元'],
  ['全年未收取信息处理费。', 'fee.processing=0!'],
  ['依申请提供政府信息未收取任何费用。', 'fee.processing=0!'],
  ['本年度没有产生政府信息公开信息处理费。', 'fee.processing=0!'],
  ['收取政府信息公开信息处理费共计1.2万元。', 'fee.processing=1.2万元'],
  ['本年度收取信息处理费人民币1,250.50元。', 'fee.processing=1250.5元'],
]

/** Quantities that are no statutory fact but may be stated twice: `phrase=value unit` in the order of print. */
export const otherSentences: readonly Sentence[] = [
  [
    '我区共受理12345诉求件48634件,及时查阅率 99.85%,群众满意率99.66%。',
    '受理12345诉求件=48634件 及时查阅率=99.85% 群众满意率=99.66%',
  ],
  ['承办人大代表建议25件,已全部办复,办理结果满意率为96%。', '承办人大代表建议=25件 办理结果满意率=96%'],
  ['组织召开新闻发布会12场，发布75期应急处置通告。', '组织召开新闻发布会=12场 发布应急处置通告=75期'],
  ['全市在运维政务新媒体共计95个，合格率均为100%。', '运维政务新媒体=95个 合格率=100%'],
  ['制作政策解读21个，举办培训班3期，培训150余人。', '制作政策解读=21个 举办培训班=3期 培训=150人?'],
  ['网站总访问量达2808030人次。', '网站总访问量=2808030人次'],
  ['政务服务网全年咨询受理86件，答复86件。', '政务服务网咨询受理=86件 答复=86件'],
  ['全程网办率由17.52%升至75.7%。', '全程网办率=75.7%'],
  ['非税收入中行政事业性收费7730.28万元。', '非税收入中行政事业性收费=7730.28万元'],
]

/** Sentences that state no quantity at all. */
export const silentSentences: readonly string[] = [
  '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号文件要求，编制本报告。',
  '本报告统计期限自2024年1月1日起至2024年12月31日止。',
  '地址：云溪市湖滨路333号，邮编：323700，电话：0578-7262336，电子邮箱：yx2024@example.cn。',
  '按照条例第二十条第（十五）项和第四十九条的规定，认真做好公开工作。',
  '贯彻党的十九大和十九届二中、三中、四中、五中全会精神，落实“六稳”“六保”。',
  '（35）贯彻落实新修订的条例。',
  '1.围绕建设法治政府全面推进政务公开。',
  '市政府投入运维经费25万元，完成项目投资7395万元，协调融资近30亿元。',
  '《关于促进生猪生产12条措施的通知》《市政府第492号令》已全文公开。',
  '在收到申请之日起20个工作日内予以答复，情况复杂的延长2个月。',
  '设置3年过渡期，提供24小时自助服务，实行5+2服务。',
  '一是健全机制，二是强化培训，三个环节同步推进，做到“四个到位”。',
  '政务服务2.0平台支持IPv6，开展“5·15政务公开日”活动。',
  '第12期公报刊登了第3次常务会议纪要。',
  '没有现成信息需要另行制作的，依法告知申请人。',
  '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请的，予以登记。',
  '未经复议直接起诉的案件，依法应诉。',
  '无其他需要报告的事项。',
  '信息公开不及时、不准确的问题仍然存在，复议诉讼风险需要重视。',
  '收费标准详见政府网站，收到申请后及时登记。',
  '预计2025年底前完成目录编制，10月底前完成初稿。',
  '深化“一件事”改革，打造一站式服务，形成一张网。',
  '同一信息在不同渠道公开的计1条，以不同方式回应同一舆情的计1次。',
  '12345热线和8890平台实行统一受理，拨打110报警。',
  '发布日期：2025-01-28 浏览次数：358',
]
