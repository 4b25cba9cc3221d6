/** Month names of eleven languages, January first, each followed by its abbreviations. */
const MONTHS: readonly string[] = [
	'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari يناير',
	'february feb febr februar feber février fevr févr fév febrero fevereiro fev febbraio februari فبراير',
	'march mar mrz märz maerz mars marzo março marts maart mrt مارس',
	'april apr avril avr abril abr aprile أبريل',
	'may mai mayo maio maggio mag maj mei مايو',
	'june jun juni juin junio junho giugno giu يونيو',
	'july jul juli juillet juil julio julho luglio lug يوليو',
	'august aug août aoû agosto ago augustus أغسطس',
	'september sep sept septembre septiembre setembro set settembre سبتمبر',
	'october oct oktober okt octobre octubre outubro out ottobre ott أكتوبر',
	'november nov novembre noviembre novembro نوفمبر',
	'december dec dezember dez décembre déc diciembre dic dezembro dicembre ديسمبر',
];

/** The month in which a season is said to begin. */
const SEASONS: Readonly<Record<number, string>> = {
	3: 'spring frühling frühjahr printemps primavera forår 春',
	6: 'summer sommer été verano verão estate 夏',
	9: 'fall autumn herbst automne otoño outono autunno efterår 秋',
	12: 'winter hiver invierno inverno vinter 冬',
};

const END_WORDS =
	'present now today date current currently continuing ongoing jetzt heute offen présent présente aujourd’hui ' +
	'actuellement atual atualmente cursando presente oggi attuale actualidad actual actualmente hoy nu nutid heden ' +
	'现在 至今 今 目前 現在 현재 الآن الان حتى';

const SINCE_WORDS = 'since from seit ab depuis dès desde dal siden fra sinds vanaf started starting';

/** Words that stand between the two ends of a range. */
export const RANGE_WORDS = 'to until till through thru bis à au al a até hasta til tot';

const MONTH_OF = index(MONTHS.map((names, month) => [names, month + 1]));
const SEASON_OF = index(Object.entries(SEASONS).map(([month, names]) => [names, Number(month)]));
const ENDS = new Set(END_WORDS.split(' ').map(plain));
const SINCE = new Set(SINCE_WORDS.split(' ').map(plain));

/** 1 to 12 for the name of a month or what it is shortened to, null for any other word. */
export function monthOf(word: string): number | null {
	return MONTH_OF.get(plain(word)) ?? null;
}

/** The month in which a season begins: winter 12, spring 3, summer 6, fall 9. */
export function seasonOf(word: string): number | null {
	return SEASON_OF.get(plain(word)) ?? null;
}

/** Whether the word says that something goes on: present, heute, 至今. */
export function isEndWord(word: string): boolean {
	return ENDS.has(plain(word));
}

/** Whether the word opens a range that has only a start: since, seit, depuis. */
export function isSinceWord(word: string): boolean {
	return SINCE.has(plain(word));
}

/** Whether dates may begin with the word: a month, a season, since. */
export function isDateWord(word: string): boolean {
	const key = plain(word);
	return MONTH_OF.has(key) || SEASON_OF.has(key) || SINCE.has(key);
}

/** Lower case without accents, dots and curly apostrophes. */
function plain(word: string): string {
	if (/^[a-z]+$/i.test(word)) return word.toLowerCase();
	return word
		.normalize('NFD')
		.replace(/[\u0300-\u036f.]/g, '')
		.replaceAll("'", '’')
		.toLowerCase();
}

function index(rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
	return new Map(rows.flatMap(([names, month]) => names.split(' ').map((name) => [plain(name), month] as const)));
}
