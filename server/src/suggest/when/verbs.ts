/** What tells the time of a sentence's verbs in a language. Words are in lower case. */
export interface Verbs {
  /** Auxiliaries that point ahead, whatever verb follows them. */
  readonly ahead: ReadonlySet<string>;
  /** Participles of what is arranged; they point ahead behind "is" or "was", and before "for", "to" or the date. */
  readonly arranged: ReadonlySet<string>;
  /** What makes the infinitive behind it something to come: "agreed to meet", "is to speak". */
  readonly promising: ReadonlySet<string>;
  /** Forms that by themselves are over. */
  readonly over: ReadonlySet<string>;
  /** Regular forms of what is over, and words that only look like them. */
  readonly regular: RegExp;
  readonly lookalikes: ReadonlySet<string>;
  /** Forms that, with a date, speak of what is to come: "the trial opens on Monday", «срок истечёт завтра». */
  readonly timetable: ReadonlySet<string>;
  readonly coming: RegExp;
  /** The same, where a plural stands before: "ministers meet". */
  readonly plural: ReadonlySet<string>;
  /** Forms of "to be": those of the present with a date speak of what is to come. */
  readonly present: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  /** Auxiliaries that make what follows over. */
  readonly perfect: ReadonlySet<string>;
  /** What may stand between an auxiliary and its verb. */
  readonly between: RegExp;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const none = words('');

export const english: Verbs = {
  ahead: words("will shall won't would wouldn't may might could can cannot can't should must due"),
  arranged: words('expected scheduled planned set slated timed supposed billed poised'),
  promising: words(
    `is are was were be isn't aren't plans plan planned planning intends intend hopes hope hoping wants want vowed
    promised promises pledged pledges agreed agree agrees expected expects expect due set scheduled slated ready
    likely unlikely going decided decides threatened threatens prepares preparing poised needs need has have
    aims aim invited urged called offered supposed refuses`,
  ),
  over: words(
    `said told met spoke held began took went came left made gave got saw found thought knew wrote read sat stood
    fell rose led lost won sent shot struck hit cut put brought bought fought taught sold built burnt burst broke
    chose drew drove ate flew forgot froze grew hid hung kept laid lay lent meant paid quit ran rang sang sank
    sought shook showed shut slept slid spent split spread stole stuck swore swept swam threw understood withdrew
    woke wore became beat bore bound bred caught dealt dug fed fled heard hurt knelt let lit overcame overthrew
    rode slew sped spun stung strode swung tore undertook upheld wept wound underwent foresaw forbade drank felt
    did did not didn't`,
  ),
  regular: /^\p{L}{2,}ed$/u,
  lookalikes: words(
    'indeed need speed hundred sacred naked embed exceed proceed succeed seed breed bleed deed greed weed',
  ),
  timetable: words(
    `meets begins starts opens ends closes publishes votes travels visits arrives departs leaves sails returns
    resumes convenes expires faces goes takes holds runs launches hosts plays celebrates marks gathers flies
    decides comes releases appears hears addresses continues reopens sits speaks reconvenes heads lasts`,
  ),
  coming: /^$/,
  plural: words(
    `meet begin start open end close vote travel visit arrive depart leave sail return resume convene expire face
    go take hold gather fly decide come appear continue reopen sit speak play head prepare`,
  ),
  present: words("is are isn't aren't"),
  past: words("was were wasn't weren't"),
  perfect: words("had has have hadn't hasn't haven't 've"),
  between: /^(?:be|been|being|not|also|only|already|still|now|then|soon|once|again|never|\p{L}+ly)$/u,
};

export const russian: Verbs = {
  ahead: words(
    `будет будут будем может могут должен должна должно должны намерен намерена намерены планирует планируют
    собирается собираются ожидается ожидаются запланирован запланирована запланировано запланированы намечен
    намечена намечено намечены назначен назначена назначено назначены пройдет пройдёт пройдут состоится состоятся
    встретится встретятся начнется начнётся начнутся прибудет прибудут примет примут отправится отправятся`,
  ),
  arranged: none,
  promising: none,
  over: words('прошел прошёл шел шёл нашел нашёл мог'),
  regular: /^\p{L}{2,}(?:[аиеёуяы]л|ла|ло|ли|лся|лась|лось|лись)$/u,
  lookalikes: words(
    `или если было дело тело село мало около только столько сколько число земли школа школы сила неделя капитал
    совет сенат кабинет комитет бюджет билет ответ результат мандат депутат солдат кредит визит лимит формат
    аппарат делегат паритет приоритет авторитет институт факультет университет интернет ракет газет запрет`,
  ),
  timetable: none,
  coming: /^\p{L}{3,}(?:[еёиуюая]т|[еёиуюая]тся)$/u,
  plural: none,
  present: none,
  past: none,
  perfect: none,
  between: /^(?:не|уже|бы)$/u,
};
