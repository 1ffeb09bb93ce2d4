/** The characters that Chinese and Japanese newspapers use most, in all their forms, written from general knowledge. */
const han =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严讯昨召席沪李刘陈杨赵黄吴香港台湾英德俄韩镇村乡街楼亿票银股涨跌警察兵敌匪役阵某氏郎婆妇药酒茶戏剧球赛胜负校师童医病房租售购买卖零邮船舶航旅客' +
  '這為個國時來們於對會發動過說產種後學經進著電裡現實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結問無軍並題黨員總設長頭資邊級圖統較將組見計別論運農幾區強決幹戰則據處隊給門規熱領東導壓爭濟階術極聯認權證採轉單風帶場車務萬達積議聲報鬥類離華確張馬節話況溫傳許廣記觀織裝眾書覆兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親養層卻專狀廠識適屬圓調滿縣參紅細聽該鐵價嚴訊滬劉陳楊趙黃吳臺灣韓鎮鄉樓億銀漲敵陣婦藥戲劇賽勝負師醫購買賣郵' +
  '円駅県区町会対発経実体応様関気変戦権転広総続検験図画働予算案審挙閣庁署容疑逮捕裁判協厳財午述山田川木藤佐高橋渡辺伊鈴';

/** The syllables that Korean uses most, written from general knowledge. */
const hangul =
  '이다는의가에을로고를한지은도사하기리자어대인서시나해과정아그라일것수스부상장전보원제주있으게들여만면오성관회구연비했에서적국공세조신경동무선치유소방진생마되려요안김철박최강윤임된될없않위말등및약내당년월민운통용날후개학업산금재물교개결계행영체식중입모반발실문감각양력점최';

export const frequentHan: ReadonlySet<string> = new Set(han);
export const frequentHangul: ReadonlySet<string> = new Set(hangul);

/** What the national standards laid out first as common: GB 2312 level 1, Big5 level 1, JIS level 1. */
export const commonHan: ReadonlySet<string> = new Set(
  [
    cells('gb18030', 0xb0, 0xd7, 0xa1, 0xfe),
    cells('big5', 0xa4, 0xc6, 0x40, 0x7e),
    cells('big5', 0xa4, 0xc6, 0xa1, 0xfe),
    cells('euc-jp', 0xb0, 0xcf, 0xa1, 0xfe),
  ].flatMap((text) => [...text]),
);

/** The characters whose two bytes lie between these. */
function cells(encoding: string, firstLead: number, lastLead: number, firstTrail: number, lastTrail: number): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = firstTrail; trail <= lastTrail; trail += 1) bytes.push(lead, trail);
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replaceAll('\ufffd', '');
}
