import type { Language } from './language.ts';

/** Polish. */
export const pl: Language = {
	tag: 'pl',
	sections: {
		experience: 'doświadczenie, zatrudnienie, kariera, praktyki, staże',
		education: 'wykształcenie, edukacja, studia',
		skills: 'umiejętności, technologie, narzędzia, kompetencje',
		projects: 'projekty',
		talks: 'wystąpienia, prelekcje',
		publications: 'publikacje, artykuły',
		awards: 'nagrody, osiągnięcia, wyróżnienia, stypendia',
		languages: 'języki, język',
		volunteering: 'wolontariat',
		interests: 'zainteresowania, hobby',
		certificates: 'certyfikaty, kursy, szkolenia',
		references: 'referencje',
		summary: 'podsumowanie, profil, mnie',
		contact: 'kontakt',
	},
	months: [
		'styczeń, stycznia, sty',
		'luty, lutego, lut',
		'marzec, marca',
		'kwiecień, kwietnia, kwi',
		'maj, maja',
		'czerwiec, czerwca, cze',
		'lipiec, lipca, lip',
		'sierpień, sierpnia, sie',
		'wrzesień, września, wrz',
		'październik, października, paź',
		'listopad, listopada, lis',
		'grudzień, grudnia, gru',
	],
	seasons: { spring: 'wiosna', summer: 'lato', autumn: 'jesień', winter: 'zima' },
	present: 'obecnie, teraz, dziś, nadal, do chwili obecnej',
	since: 'od',
	until: 'do',
	and: 'i, oraz',
	periods: 'rok, lata, lat, miesiąc, miesiące, miesięcy',
	roles: `
		programista, programistka, inżynier, kierownik, kierowniczka, specjalista, specjalistka, analityk,
		projektant, projektantka, stażysta, stażystka, praktykant, praktykantka, asystent, asystentka, nauczyciel,
		nauczycielka, dyrektor, tester, administrator, starszy, młodszy
	`,
	degrees: 'magister, inżynier, licencjat, doktor, mgr, inż',
	organizations: `
		uniwersytet, politechnika, akademia, szkoła, liceum, technikum, instytut, wydział, spółka, z.o.o, s.a, bank,
		fundacja
	`,
	labels: 'obowiązki, zadania, technologie, osiągnięcia',
	documents: 'życiorys',
	nameLabels: 'imię i nazwisko',
	addressLabels: 'adres',
	at: 'w firmie',
};
