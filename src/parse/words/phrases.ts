import { beginsLowercase, isNameWord } from './letters.ts';

/** What may be a sign of a script without spaces: Arabic and all that stands behind it in Unicode. */
const UNSPACED = /[^\0-\u05ff]/;
/** A word with the points and hyphens inside it: `b.tech`, `co-founder`. */
const WORD = /[\p{ID_Continue}--[\d_·]]+(?:[.\-][\p{ID_Continue}--[\d_·]]+)*/gv;

/** Words that stand by themselves, and signs of scripts that are written without spaces. */
type Words = readonly [words: string, unspaced: string];

/** Words by which jobs are known, in the languages of the section titles. */
const JOBS: Words = [
	'engineer developer programmer manager lead leader architect intern internship analyst consultant designer director ' +
		'senior junior principal founder co-founder cofounder cto ceo cfo coo head officer assistant associate professor ' +
		'lecturer teacher tutor instructor researcher fellow student scientist specialist administrator coordinator ' +
		'technician trainee apprentice volunteer member president chair editor speaker freelance freelancer contractor ' +
		'advisor mentor postdoc co-op employee worker clerk accountant nurse tester treasurer secretary representative dba ' +
		'sysadmin entwickler entwicklerin ingenieur ingenieurin berater beraterin leiter leiterin praktikant ' +
		'praktikantin praktikum werkstudent werkstudentin mitarbeiter mitarbeiterin développeur développeuse ingénieur ' +
		'ingénieure stagiaire stage chef responsable desenvolvedor desenvolvedora engenheiro engenheira estagiário estágio ' +
		'analista desarrollador desarrolladora ingeniero ingeniera becario sviluppatore ingegnere tirocinante udvikler ingeniør',
	'工程师|工程師|经理|經理|实习|實習|开发|開發者|エンジニア|マネージャ|개발자|엔지니어',
];

/** Words by which degrees are known. */
const DEGREES: Words = [
	'bachelor bachelors master masters phd ph.d bsc b.sc msc m.sc ba b.a ma m.a b.tech btech m.tech mtech b.e b.eng m.eng ' +
		'meng mba diploma degree doctor doctorate doctoral diplom abitur ausbildung licence laurea',
	'학사|석사|박사|学士|硕士|博士',
];

/** Words by which employers and schools are known. */
const ORGANIZATIONS: Words = [
	'university college school institute institution academy inc ltd ltda llc llp gmbh ag kg se corp corporation company co ' +
		'plc s.a s.r.l srl sarl sas bv b.v oy ab as aps group holdings bank hospital laboratory laboratories labs lab ' +
		'foundation conference symposium congress summit ministry department faculty centre center council association society studio studios technologies ' +
		'solutions museum muséum musée museo universität universitaet hochschule fachhochschule gymnasium akademie ' +
		'institut schule université école ' +
		'lycée universidad universidade universidad escola escuela instituto colegio università politecnico scuola ' +
		'universitet højskole universiteit',
	'大学|大學|学院|學院|公司|集团|株式会社|研究所|研究院|대학교|대학원|주식회사|연구소|جامعة|شركة|دانشگاه',
];

/** Words that say what stands below them. */
const LABELS = new Set(
	(
		'responsibilities responsibility highlights achievements accomplishments duties tasks technologies technology tools ' +
		'stack results projects activities contributions description summary aufgaben verantwortlichkeiten tätigkeiten ' +
		'technologien erfolge missions responsabilités réalisations tâches responsabilidades logros tecnologías funciones ' +
		'conquistas tecnologias atividades responsabilità attività tecnologie ansvar opgaver 职责 职责描述 工作内容 主要业绩 業務内容 담당업무'
	).split(' '),
);

const namesRole = wordTest(JOBS, DEGREES);
const namesDegree = wordTest(DEGREES);
const namesOrganization = wordTest(ORGANIZATIONS);

const PLACE_PARTICLES = new Set('de del do da la le am an im of the upon sur und y e'.split(' '));
const POSTCODE = /^\d{4,6} /;
/** What stands in brackets behind a name: `Bengaluru (India)`. */
const BRACKETED = / \(([^()]{2,30})\)(?=, |\.?$)/g;

/** The letters of a state behind its city, which may be those of a degree: `Boston MA`. */
const STATE = /(?<=\p{Lowercase}),? [A-Z]{2}$/u;

/** Whether the text names what somebody did or what they were awarded: Engineer, Bachelor, 工程师. */
export function isRole(text: string): boolean {
	return namesRole(text);
}

/** Whether the text names a degree: Bachelor, 博士. */
export function isDegree(text: string): boolean {
	return namesDegree(text);
}

/** Whether the text names an employer or a school: University, GmbH, 公司. */
export function isOrganization(text: string): boolean {
	return namesOrganization(text);
}

/** Whether the text names an employer or a school and no job: not `Bank Manager`. */
export function isEmployer(text: string): boolean {
	return isOrganization(text) && !isRole(text);
}

/** Whether the text only says what stands below it: `Responsibilities`, `Key achievements:`. */
export function isLabel(text: string): boolean {
	const words = text
		.toLowerCase()
		.replace(/[\s:：]+$/u, '')
		.split(/\s+/);
	return words.length <= 3 && LABELS.has(words.at(-1) ?? '');
}

/** Whether the text says how somebody worked, where others name a place: Remote, Hybrid. */
export function isWorkMode(text: string): boolean {
	return /^(?:fully )?(?:remote|hybrid|on-?site)$/i.test(text.trim());
}

/** Whether the text can be a place: one to three names, neither a job nor an employer among them. */
export function isPlace(text: string): boolean {
	const name = text.replace(STATE, '');
	return text.length <= 60 && hasPlaceForm(text) && !isRole(name) && !isOrganization(name);
}

/** `Lisbon`, `Lisbon, Portugal`, `Bengaluru (India)`, `Remote`: names of which each word that counts is capitalised. */
function hasPlaceForm(text: string): boolean {
	const names = text
		.replace(BRACKETED, (all, inside: string) => (inside.split(/[ ,/-]+/).every(isNameWord) ? '' : all))
		.replace(POSTCODE, '')
		.split(', ');
	return names.length <= 3 && names.every(isPlaceName);
}

function isPlaceName(name: string): boolean {
	const [first = '', ...others] = name.split(/[ /]/);
	return (
		isPlaceWord(first) && others.length <= 3 && others.every((word) => PLACE_PARTICLES.has(word) || isPlaceWord(word))
	);
}

function isPlaceWord(word: string): boolean {
	return isNameWord(word) && !beginsLowercase(word);
}

/** A test for any of the words. */
function wordTest(...lists: readonly Words[]): (text: string) => boolean {
	const known = new Set(lists.flatMap(([words]) => words.split(' ')));
	const signs = lists.flatMap(([, unspaced]) => unspaced.split('|'));
	const isKnown = (word: string) =>
		known.has(word) || (/[.-]/.test(word) && word.split(/[.-]/).some((part) => known.has(part)));
	return (text) =>
		(text.toLowerCase().match(WORD) ?? []).some(isKnown) ||
		(UNSPACED.test(text) && signs.some((sign) => text.includes(sign)));
}
