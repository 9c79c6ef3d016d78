import { toSounds } from '../base/sound.ts';

/**
 * Forms that one first name takes from language to language, and short forms («Bill» for William): translators turn them into each other. One class a row.
 * After the usual lists of cognate names; forms that sound alike need no row.
 */
const FIRST_NAMES = `
john juan jean joão joao ivan giovanni johann johannes jan yahya ioannis giannis ian sean jon jonny johnny ion yohanan juhani
james jacob jacques jaime santiago diego giacomo jakob yakov yakub jim jimmy jamie iakov
michael michel miguel mikhail mikheil michal michał michele mihai mihail mihaly mikael mike mick miklos
william wilhelm guillaume guillermo guglielmo bill billy willem vilém
george georg georges jorge giorgio georgi georgy yuri jerzy jiří jiri györgy giorgos gheorghe juri
paul pablo paolo pavel paweł pal paulo pavlo pål
peter pedro pierre pietro petr pyotr petro piotr petar petros boutros péter petteri
alexander alejandro alexandre alessandro aleksandr aleksander oleksandr alexandros iskander sandor sándor alex sasha aliaksandr
nicholas nicolas nicolás nikolai nikolay nicola nikola nikolaos mykola miklós nick klaus
charles carlos karl carl carlo karel károly karol charlie
henry henri enrique enrico heinrich henrik hendrik henryk harry
joseph josé jose josef giuseppe yosef yusuf youssef józef josip osip joe joey iosif
francis francisco françois francois francesco franz frank franciszek ferenc frans
andrew andrés andres andré andre andrea andrei andrey andrzej andreas andrej andriy andy andrus
stephen steven stefan esteban étienne etienne stefano stepan štefan istván stepan steve stevo
lawrence laurent lorenzo lars laurence lavrentiy larry
louis luis luigi ludwig lodewijk ludvig lajos luiz
philip felipe philippe filippo filip fülöp phil
anthony antonio antoine anton antónio antónis antal tony antoni antonis
matthew mateo matthieu matteo matthias matej mateusz matvei máté matt
mark marco marcos marc marek markus márk
luke lucas luc luca lukas łukasz lukáš
thomas tomás tommaso tomasz tomáš tamás foma tom tommy
edward eduardo édouard edouard edoardo eduard edvard ed eddie ted
robert roberto róbert bob bobby rob
richard ricardo riccardo ryszard dick rick
frederick federico frédéric friedrich fryderyk frederik fred
gregory gregorio grégoire grigory grzegorz grigori greg
vincent vicente vincenzo vikenty
benjamin benyamin binyamin benjamín bibi ben
david dawid dawud daoud davit dave
abraham ibrahim avraham abram
solomon suleiman sulaiman süleyman shlomo salman
moses musa moshe moisés mousa
elias ilya eli élie ilias ilie elijah
daniel danilo daniele danylo dan danny
simon simón simeon shimon semyon szymon
raphael rafael raffaele rafał refael
gabriel gavriil jibril gavril
jerome jerónimo geronimo hieronymus
eugene eugenio yevgeny eugène evgeny yevhen
basil vasily basile vasile vasyl vassilis
theodore teodoro fyodor théodore fedor todor
constantine konstantin costantino constantin kostas kostyantyn
sergius sergio serge sergei sergey serhiy sergiu
ladislaus vladislav laszlo lászló władysław
catherine catalina katherine ekaterina caterina katarzyna kateřina kate katya yekaterina
helen elena hélène yelena olena helena jelena ilona
elizabeth isabel élisabeth elisabetta elisabeth elżbieta liz beth betty
mary maria marie maryam miriam mariam marija
anne anna ana hannah hanna anita
christine cristina christina kristina krystyna
margaret margarita marguerite margarethe małgorzata maggie
ronald ron reinaldo
donald don
gerald gerry gerhard gerardo
walter gualtiero volodya
vladimir volodymyr uladzimir włodzimierz
`;

/** Korean family names, of which each has several usual spellings. */
const KOREAN_FAMILY_NAMES = `
lee yi ri rhee i li
park bak pak
choi choe
kim gim
roh noh no ro
jung jeong chung cheong chong
cho jo
moon mun
yoon yun
yoo yu ryu you
kang gang
ahn an
lim im rim
shin sin
oh o
woo u
kwon gwon
hwang whang
baek paek
`;

const toClasses = (rows: string): ReadonlyMap<string, ReadonlySet<number>> => {
  const classes = new Map<string, Set<number>>();
  rows
    .trim()
    .split('\n')
    .forEach((row, i) => {
      for (const word of row.split(' ')) {
        const sounds = toSounds(word);
        const known = classes.get(sounds);
        if (known) known.add(i);
        else classes.set(sounds, new Set([i]));
      }
    });
  return classes;
};

const FIRST_NAME_CLASSES = toClasses(FIRST_NAMES);
const KOREAN_CLASSES = toClasses(KOREAN_FAMILY_NAMES);

const isOneClass = (classes: ReadonlyMap<string, ReadonlySet<number>>, a: string, b: string): boolean => {
  const of = classes.get(a);
  const other = classes.get(b);
  if (!of || !other) return false;
  for (const one of of) if (other.has(one)) return true;
  return false;
};

/** Whether two first names, as sounds (`toSounds`), are forms of one: Miguel and Michael, Bill and William. */
export const isFormOfFirstName = (a: string, b: string): boolean => isOneClass(FIRST_NAME_CLASSES, a, b);

/** Whether two Korean family names, as sounds, are spellings of one: Park and Bak, Lee and Ri. */
export const isFormOfKoreanName = (a: string, b: string): boolean => isOneClass(KOREAN_CLASSES, a, b);
