/** The commonest short words of languages written in Latin, Cyrillic and Arabic letters: what tells them apart quickest. ISO 639-1 (ceb and ckb: 639-3). General knowledge. */
const LISTS: Readonly<Record<string, string>> = {
  en: 'a am the of and to in is that for on with as was by are at from it be this have has had not he his they their which who will would been were but its said an or after over about into we you i she him her them our us my your what when how all if there can could do does did so than more up out no one also just',
  fr: 'le la les des de du et à en un une est que qui dans pour sur par au aux plus avec pas se son sa ses ce cette sont a été il elle ne mais ou leur nous vous je on ils elles ces aussi sans était ont être fait tout tous même où quand si très deux après avant contre comme entre nos notre votre leurs dont y jamais toujours donc',
  es: 'el la los las de del y en que un una es por con para se su al lo como más pero sus le ha este esta fue son entre cuando sobre no también desde a nos yo tu mi si hay muy todo todos toda ser está están estamos hemos han había nuestro nuestra nosotros quien qué porque hasta contra hacia sin ni esto eso ese esa estos ellos puede tiene donde otro vamos lugar mismo estado cada',
  pt: 'o a os as de do da dos das e em no na que um uma é para com por se não mais ao à como mas foi são sua seu pelo pela entre também já eu nós ele ela eles isso isto esta este está estão ser ter tem há muito todos quem porque até contra sem nem quando onde nosso nossa aos às num numa vai',
  it: 'il lo la i gli le di del della dei delle e è che un una in per con non da al alla nel nella si sono ha come più ma anche su dal questo ci noi voi io lei lui loro questa questi quello essere stato stata hanno abbiamo molto tutti tutto chi perché fino contro senza né quando dove nostro nostra sul sulla dai dagli degli agli alle ed',
  ro: 'și de la în cu pe care din că a nu este pentru un o se mai au fost sau prin după dar al ale lui fi ca cele',
  ca: 'el la els les de del i en que un una és per amb no se ha dels al com més però seva aquest aquesta són',
  de: 'der die das und in den von zu mit ist des im für auf dem sich ein eine nicht auch es an als er sie hat wird bei nach aus wie dass oder am um werden wir ihr ich du uns unser unsere mein kein keine sein seine haben hatte war waren sind diese dieser dieses wenn weil nur noch schon sehr mehr alle gegen ohne zwischen durch bis zum zur vom wurde vor',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door naar maar dan uit over heeft wordt werd hij ze wij we jullie ik ons onze mijn hun haar deze dit wat wie waar geen wel meer nog alle tegen zonder tussen tot hebben had waren',
  sv: 'och att det i en som är av på för med den till inte har de om ett han var men sig från så kan vi också under efter ni jag oss vår våra ert detta denna dessa vara varit hade kunde skulle alla mycket mot utan mellan där när eller bara',
  da: 'og i det at en den til er som på de med han af for ikke der var et har men om sig fra kan også efter blev',
  no: 'og i det at en den til er som på de med han av for ikke der var et har men om seg fra kan også etter ble fra',
  fi: 'ja on ei että se oli hän ovat mutta myös kun kuin joka mukaan sekä tai jos ole olla tämä ne sen vuoden',
  et: 'ja on ei et see oli ta kui ka oma mis aga või ning kes seda mille pärast veel',
  lv: 'un ir ar no par uz ka kas arī pēc bija tika to bet vai kā tas šo gada',
  lt: 'ir yra kad su iš į už ar kaip apie bei po buvo tai jis taip pat dėl nuo bet',
  pl: 'i w na z do się nie że to jest o po za od przez jak ale dla są czy tym jego który oraz także który my wy ja nas nam wam nasz nasze być był była było były mamy mają ten ta te tego tej wszystko wszyscy kto co gdy tylko już jeszcze bardzo przeciw bez między jednak',
  cs: 'a v se na je že s z do o k i za by ale jako jsou od po pro které který jeho podle při také už než není',
  sk: 'a v sa na je že s z do o k aj za by ale ako sú od po pre ktoré ktorý jeho podľa pri tiež už než nie',
  hu: 'a az és hogy nem is egy meg van volt el de ha mint csak már azt ez ki szerint után még lesz vagy között',
  sl: 'in je v na da se za so pa ki z s tudi bi kot po ne pri ali od do še že',
  hr: 'i u je na da se za su od s o iz koji kao ne bi ili po što će ali nije te koje',
  sq: 'dhe në e të i për me një që nga se është ka u si më nuk por do janë',
  tr: 've bir bu da de için ile olarak olan çok daha ise gibi kadar sonra ancak değil en var ne olduğunu biz siz ben sen bizim sizin onlar şu hiç her tüm bütün kim nasıl neden karşı mi mı yok oldu dedi ama fakat',
  az: 'və bir bu da də üçün ilə olan daha ki isə edib sonra ancaq deyil bildirib',
  id: 'yang dan di dari untuk dengan ini itu pada dalam tidak akan ke oleh juga adalah telah sebagai kata tersebut mereka ada kami kita anda saya dia apa siapa semua hanya lebih sangat sudah belum atau jika agar karena namun serta bagi secara para',
  ms: 'yang dan di dari untuk dengan ini itu pada dalam tidak akan ke oleh juga adalah telah sebagai kata beliau berkata',
  vi: 'và của là có được cho các trong một không với những người này đã khi để từ về cũng tại đến',
  tl: 'ang ng sa na at mga ay si ni hindi para nang kay ito niya siya ko mo',
  sw: 'ya na wa kwa katika ni la za cha kuwa hii huo baada yake wake kama hiyo alisema',
  so: 'ka ku oo iyo waa in uu la ee ah ayaa waxaa si aan',
  ha: 'da na ta a ya cikin ba ce ne su wanda don kuma sun an yi',
  ru: 'и в на не что с по он это как из к за от для о его но а у же был при до также или их которые мы вы я ты нас нам наш наша наши вас ваш быть была были было есть нет эта эти этот тот та все всё кто когда где только ещё еще уже очень против без между если чтобы во со ко об над под про ни да',
  uk: 'і в на не що з у та до за як це від для про його але при також або їх які був після є ми ви я ти нас нам наш наша наші вас ваш бути була були було немає ця ці цей той усі все хто коли де тільки ще вже дуже проти без між якщо щоб зі із над під ні так',
  be: 'і ў на не што з у да за як гэта ад для пра яго але пры таксама або іх якія быў пасля',
  bg: 'и в на не че с за от по се да е това са като до ще към който при но след из беше',
  sr: 'и у је на да се за су од са о из који као не би или по што ће али није',
  mk: 'и во на не дека со за од по се да е тоа се како до ќе кон кој при но по',
  kk: 'және бұл бір мен үшін де деп болды туралы қазақстан еді бойынша',
  ar: 'في من على أن إلى عن التي مع هذا هذه الذي بين قال بعد كان لا ما خلال وقال نحن أنتم أنا هو هي هم كل جميع لن لم إن أو ثم حتى ضد بدون عند حول تم كما لكن ولا وفي وأن',
  fa: 'در از به که این را با است برای آن یک می های شد بر کرد خود تا بود ما شما من او آنها همه هیچ یا اگر اما نیز باید نه هم پس هر وی اند است،',
  ur: 'کے میں کی ہے اور سے کا کو نے پر کہ یہ ہیں اس تھا کیا',
  ga: 'agus an na ar is go le do ag a bhí sa sé sí leis níl tá ach nach bhfuil ó gur faoi chun mar seo sin iad',
  cy: 'y yr a yn i o ar ei mae bod wedi gan am eu hefyd oedd fod nid na ond fel hyn hwn cael roedd sydd bydd',
  is: 'og í að er á sem til með um það var ekki hann við fyrir en af hún eru þess þeir þau hafa frá verið hefur',
  af: 'die en van in is het dat nie te om vir met op sy ook was aan as sal deur by hy word hulle sê ons kan nog maar',
  mt: 'il li ta ma u fil dan tal din mill bil fuq kien biex hija minn fl lil għal huwa ġie wara kienet qal',
  eu: 'eta da ez du bat dira zen ere izan dute dituen hau bere baina dela zuen egin horrek arte beste hori',
  gl: 'o a os as de do da dos e en no na que un unha é para con por se non máis ao como foi son súa seu pola polo entre tamén xa pero dende',
  la: 'et in est non ad cum ut ex quod qui sed de per ab quae hoc aut sunt esse enim autem',
  eo: 'la kaj de en estas ne por al ke kun mi vi li ili sed tio el ankaŭ pri estis',
  zu: 'ukuthi futhi kodwa noma uma ngoba lapho kusho nge kanye wathi ukuba abantu kule lokhu sekuyisikhathi',
  xh: 'ukuba kwaye kodwa okanye xa ngenxa apho uthi kunye abantu oku kule yokuba nangona',
  yo: 'ni ti àwọn ní náà wọn sì pé fún láti kò bá sí yìí ó jẹ́ tó ọdún awọn naa',
  ig: 'na nke bụ ndị ya ka ha n dị ma site nwere kwuru maka ga anyị ahụ',
  rw: 'mu na ku ko ya wa ba muri kandi ariko cyangwa ubwo ngo iyo nyuma hari yavuze abantu kuri',
  sn: 'uye kuti ne mu pa ava iyi asi kana kubva vanhu akati nokuti zvakare uyo',
  st: 'le ho ka ya hore e ba o mme empa hoba bakeng kapa haholo batho re ne tsa ha',
  mg: 'ny ary fa dia tamin amin sy izay ho an tsy no ireo eo aho izy manao noho',
  ht: 'nan ak pou yo ki pa sa li se te yon la gen men kap tout ou nou',
  uz: 'va bilan uchun bu bir ham da esa deb bo‘lgan edi qilish haqida lekin u keyin ва билан учун бу бир ҳам эса деб бўлган эди қилиш ҳақида лекин кейин',
  tk: 'we bilen üçin bu bir hem da diýip bolan barada ýöne emma ýaly soň',
  ku: 'û li di de ku bi ji ev ew jî ne bo wek dike kir hat xwe hatin lê',
  ckb: 'لە و بە بۆ کە ئەم لەگەڵ ئەو بوو دەکات کرد هەر نییە',
  tg: 'ва дар ба аз ки ин бо барои он як аст буд карда шуд низ ҳам то мекунад',
  ky: 'жана бул бир менен үчүн деп болгон тууралуу эле боюнча эмес дагы ошондой',
  mn: 'байна нь энэ юм болон байгаа гэж тухай бол хийх дээр хүн байсан оны ба',
  jv: 'lan ing kang sing iki kanggo saka karo ora wis uga dadi marang nalika',
  lb: 'an dat de vun fir mat net ass ee bei op och sinn déi wéi awer huet gouf',
  fo: 'og í at er á sum til við um tað var ikki hann fyri ein av hon eru teir hava frá',
  ceb: 'ang sa ug nga mga ni si kay dili og niini alang usa iyang kini apan',
  ps: 'په د او چې کې له دی به ته سره ده شوي يې',
};

/** Languages that are told by their words, in the order of their numbers in {@link FUNCTION_WORDS}. */
export const WORD_LANGUAGES: readonly string[] = Object.keys(LISTS);

/** Word to the numbers of the languages that have it. */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly number[]> = toMap();

function toMap(): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  WORD_LANGUAGES.forEach((language, number) => {
    for (const word of new Set(LISTS[language]!.split(' '))) {
      const list = map.get(word);
      if (list) list.push(number);
      else map.set(word, [number]);
    }
  });
  return map;
}
