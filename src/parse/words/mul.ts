import type { Language } from './language.ts';

/** Titles of sections in languages of which no more is known: Romanian, Finnish, Hungarian, Croatian and Serbian, Slovak, Greek. */
export const mul: Language = {
	tag: 'mul',
	sections: {
		experience: 'experiență, työkokemus, munkatapasztalat, iskustvo, искуство, skúsenosti, εμπειρία',
		education: 'educație, studii, koulutus, tanulmányok, obrazovanje, образовање, vzdelanie, εκπαίδευση',
		skills: 'competențe, taidot, vještine, zručnosti',
		languages: 'limbi, kielitaito, nyelvtudás, jezici, jazyky',
	},
};
