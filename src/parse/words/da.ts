import type { Language } from './language.ts';

/** Danish. */
export const da: Language = {
	tag: 'da',
	sections: {
		experience: 'erfaring, erhvervserfaring, arbejdserfaring, ansættelser',
		education: 'uddannelse, uddannelser',
		skills: 'kompetencer, færdigheder',
		projects: 'projekter',
		talks: 'foredrag',
		awards: 'priser',
		languages: 'sprog',
		volunteering: 'frivilligt, tillidshverv',
		interests: 'interesser',
		references: 'referencer',
		summary: 'om mig, profil, resumé',
		contact: 'kontakt, personlige oplysninger, personlige data',
		publications: 'publikationer',
		certificates: 'certifikater, kurser',
	},
	months: [
		'januar',
		'februar',
		'marts',
		'april',
		'maj',
		'juni',
		'juli',
		'august',
		'september',
		'oktober, okt',
		'november',
		'december',
	],
	seasons: { spring: 'forår', summer: 'sommer', autumn: 'efterår', winter: 'vinter' },
	employments: 'fuldtid, deltid',
	workModes: 'fjernarbejde, hjemmearbejde',
	present: 'nu, nutid, d.d., d.d',
	since: 'siden, fra',
	until: 'til',
	periods: 'år, måned, måneder, uger, dage, timer',
	roles: `
		udvikler, ingeniør, programmør, arkitekt, konsulent, rådgiver, leder, teamleder,
		projektleder, direktør, chef, grundlægger, medstifter, stifter, forsker, lektor, adjunkt, professor,
		underviser, lærer, assistent, studentermedhjælper, praktikant, praktik, elev, lærling,
		medarbejder, designer, specialist, analytiker, redaktør, journalist, oversætter, forfatter, sælger,
		tjener, kok, bogholder, advokat, læge, sygeplejerske, frivillig, medlem, formand, kasserer, sekretær,
		træner, koordinator, tekniker, mekaniker, elektriker, studerende, selvstændig, ejer
	`,
	prizes: 'pris, plads, medalje, vinder, finalist, legat',
	degrees: `
		bachelor, kandidat, kandidatgrad, ph.d, diplom, cand.it, cand.scient, cand.merc, cand.polyt, stx, htx,
		hhx, studentereksamen, uddannelse, civilingeniør, diplomingeniør, datamatiker,
		civilingenjör, sivilingeniør
	`,
	subjects: `
		datalogi, matematik, fysik, kemi, biologi, økonomi, jura, medicin, filosofi, historie, psykologi,
		datavidenskab
	`,
	organizations: `
		aps, universitet, højskole, ivs, skole, gymnasium, handelshøjskole, akademi, erhvervsakademi,
		professionshøjskole, institut, fakultet, center, laboratorium, virksomhed, gruppe, bank, forening, fond,
		hospital, kommune, ministerium, styrelse, bureau, afdeling, bibliotek, forlag, museum, selskab, højskolen,
		gymnasiet, ntnu
	`,
	labels: 'ansvar, opgaver',
	nameLabels: 'navn, fulde navn',
	addressLabels: 'adresse, bopæl, by',
	at: 'hos',
	during: 'i, mellem',
	dateLabels: 'periode, dato',
	roleLabels: 'stilling, rolle, titel, uddannelse',
	organizationLabels: 'firma, virksomhed, arbejdsgiver, skole',
	placeLabels: 'sted, by',
	and: 'og',
	countries: `
		danmark, sverige, norge, tyskland, finland, island, færøerne, grønland, frankrig, spanien, italien, holland,
		nederlandene, belgien, schweiz, østrig, polen, storbritannien, england, irland, usa, canada, kina, japan,
		indien, australien
	`,
	givenNameLabels: 'fornavn',
	familyNameLabels: 'efternavn',
	greetings: 'hej',
	introductions: 'jeg er, jeg hedder, mit navn er',
	pages: 'hjemmeside, side',
	as: 'som',
};
