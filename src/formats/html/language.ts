import type { Resume } from '../../model/index.ts';

/** Words of section titles that tell one language of the Latin script from the others. */
const TITLE_WORDS: readonly (readonly [language: string, words: string])[] = [
	['en', 'experience education skills projects work about me summary languages awards interests publications talks'],
	['de', 'berufserfahrung erfahrung ausbildung bildung studium kenntnisse fähigkeiten sprachen projekte werdegang'],
	['fr', 'expérience expériences formation compétences langues projets diplômes loisirs intérêts bénévolat'],
	['es', 'experiencia educación formación habilidades idiomas proyectos competencias intereses publicaciones'],
	['pt', 'experiência educação formação habilidades idiomas línguas projetos competências interesses publicações'],
	['it', 'esperienza esperienze istruzione formazione competenze lingue progetti interessi pubblicazioni'],
	['da', 'erfaring uddannelse kompetencer færdigheder sprog projekter interesser frivilligt'],
];
/** Letters that only one of the languages uses that are read here, the most telling first. */
const LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
	['ko', /\p{Script=Hangul}/u],
	['zh', /\p{Script=Han}/u],
	['fa', /[پچژگکی]/],
	['ar', /\p{Script=Arabic}/u],
];
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const FALLBACK = 'en';

/** The BCP 47 tag of a CV: its own, else that of the language in which most section titles are written, else `en`. */
export function languageOf({ lang, sections }: Resume): string {
	const titles = sections.map(({ title }) => title.toLowerCase().normalize('NFC'));
	const votes = titles.flatMap(languagesOfTitle);
	const countOf = (language: string) => votes.filter((vote) => vote === language).length;
	const likely = [FALLBACK, ...new Set(votes)].reduce((best, next) => (countOf(next) > countOf(best) ? next : best));
	return validTag(lang) ?? likely;
}

/** Which way a language is written. */
export function directionOf(language: string): 'rtl' | null {
	return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : null;
}

function languagesOfTitle(title: string): string[] {
	const script = LETTERS.find(([, letters]) => letters.test(title));
	if (script) return [script[0]];
	const words = title.match(/[\p{ID_Continue}--[\d_·]]+/gv) ?? [];
	return TITLE_WORDS.filter(([, known]) => words.some((word) => known.split(' ').includes(word))).map(([name]) => name);
}

/** The tag in its usual spelling; null when it is none. */
function validTag(lang: string | null): string | null {
	try {
		return (lang && Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0]) || null;
	} catch {
		return null;
	}
}
