/** Words that say little without those around them, by language. Negations are not among them. */
const byLanguage: Readonly<Record<string, string>> = {
  en: `a an the this that these those such same own
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one
    oneself himself herself itself themselves ourselves yourself myself
    who whom whose which what when where why how there here then now
    and or but so if as than because while although though whether unless until since
    of in on at by to from with for about into onto over under between among through during before after
    against within toward towards upon across along around behind beyond off out up down per via
    be am is are was were been being have has had having do does did doing
    will would shall should can could may might must ought
    also already still yet just only even very too quite rather more most less least much many some any all
    both each every other another several few again once ever soon
    get gets got go goes going gone make makes made take takes taken let lets`,
  ru: `и а но или да же ли бы что чтобы как когда если то потому поэтому также тоже хотя пока либо
    в во на с со к ко у о об обо от ото из изо за по под подо над надо при про для до через между перед после
    около среди против вокруг ради
    я мы ты вы он она оно они меня мне мной нас нам нами тебя тебе вас вам вами его ему им ей ею её ее их ими
    нём нем ней них себя себе собой мой моя моё мое мои наш наша наше наши ваш ваша ваше ваши
    свой своя своё свое свои своего своей своих своим своими
    этот эта это эти этого этой этих этому этим этими тот та те того той тех тому тем теми такой такая такое
    такие такого таких который которая которое которые которого которой которых
    кто чего чему чем чём кого кому кем где куда откуда там тут здесь туда сюда тогда теперь сейчас
    быть был была было были будет будут буду будем есть может могут можно нужно должен должна должно должны
    уже ещё еще только лишь даже очень более менее самый самая самое самые весь вся всё все всех всем всего
    всей другой другая другое другие каждый каждая каждое сам сама само сами`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber dass daß als wie wenn weil ob
    ich mich mir wir uns du dich dir ihr euch er ihn ihm sie ihnen es sich sein seine seinen seiner ihre ihren
    ihrer unser unsere mein meine in im an am auf aus bei mit nach von vom zu zum zur für durch gegen über
    unter um vor hinter zwischen bis seit ist sind war waren wird werden wurde wurden hat haben hatte hatten
    sei wäre kann können soll sollen muss müssen auch noch schon nur sehr mehr`,
  fr: `le la les l un une des du de d et ou mais donc que qu qui dont où si comme quand je j me m moi nous vous
    tu te toi il elle ils elles lui leur leurs on se s son sa ses mon ma mes notre nos votre vos ce cet cette
    ces c à au aux en dans par pour avec sur sous entre vers chez depuis est sont était étaient sera seront
    été être a ont avait avoir aussi encore déjà plus très tout tous toute toutes`,
  es: `el la los las lo un una unos unas y e o u pero que quien quienes cual cuando donde como si porque yo me mí
    nos nosotros tú te él ella ellos ellas le les se su sus mi mis nuestro nuestra este esta estos estas ese
    esa esos esas esto eso de del a al en por para con sobre entre hasta desde hacia contra es son era eran
    será serán fue fueron ser ha han había haber está están también ya muy más todo todos toda todas`,
  uk: `і й та але або чи що щоб як коли якщо бо тому також теж хоча в у на з із зі до від по під над при про за
    через між перед після я ми ти ви він вона воно вони мене мені нам вам вас його йому їй її їх їм себе собі
    свій своє свої цей ця це ці той те ті який яка яке які бути був була було були буде будуть є може можуть
    треба вже ще тільки лише навіть дуже більше весь`,
  pl: `i ale lub albo że żeby jak kiedy gdy jeśli bo więc także też w we na z ze do od po pod nad przy o dla za
    przez między przed u ja ty wy on ona ono oni one mnie mi nas nam was wam go jego jemu mu jej ją ich im się
    siebie swój swoja swoje ten ta to ci te tego tej tych który która które którzy
    być był była było byli były będzie będą jest są może mogą trzeba już jeszcze tylko nawet bardzo więcej`,
};

const languages = Object.values(byLanguage).map((words): ReadonlySet<string> => new Set(words.split(/\s+/)));

/** More of a text than this tells no more of its language, in UTF-16 units. */
const ENOUGH = 5000;

/** Those of the language of which a text holds most; a word such as `war` is one in some languages only. */
export function fillersFor(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, ENOUGH)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  let best: ReadonlySet<string> = new Set();
  let most = 0;
  for (const fillers of languages) {
    const count = words.filter((word) => fillers.has(word)).length;
    if (count > most) [best, most] = [fillers, count];
  }
  return best;
}
