import type { Language } from './language.ts';

/** Languages of which no more is known than titles of sections. */
export const TITLES_ALONE: readonly Language[] = (
	[
		['ro', 'experiență', 'educație, studii', 'competențe', 'limbi'],
		['fi', 'työkokemus', 'koulutus', 'taidot', 'kielitaito'],
		['hu', 'munkatapasztalat', 'tanulmányok', 'készségek', 'nyelvtudás'],
		['hr', 'iskustvo', 'obrazovanje', 'vještine', 'jezici'],
		['sr', 'искуство', 'образовање', 'вештине', 'језици'],
		['sk', 'skúsenosti', 'vzdelanie', 'zručnosti', 'jazyky'],
		['el', 'εμπειρία', 'εκπαίδευση', 'δεξιότητες', 'γλώσσες'],
	] as const
).map(([tag, experience, education, skills, languages]) => ({
	tag,
	sections: { experience, education, skills, languages },
}));
