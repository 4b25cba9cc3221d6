import type { Language } from './language.ts';

/** Dutch. */
export const nl: Language = {
	tag: 'nl',
	sections: {
		experience: 'werkervaring, ervaring',
		education: 'opleiding, opleidingen',
		skills: 'vaardigheden, kernvaardigheden, programmeertalen',
		projects: 'projecten',
		publications: 'publicaties',
		languages: 'talen, talenkennis',
		interests: 'interesses',
		references: 'referenties',
		summary: 'samenvatting, profiel, over mij',
		contact: 'contact, persoonlijke gegevens, personalia',
		certificates: 'certificaten, cursussen',
		awards: 'prijzen',
		volunteering: 'vrijwilligerswerk, nevenactiviteiten',
	},
	months: [
		'januari',
		'februari',
		'maart, mrt',
		'april',
		'mei',
		'juni',
		'juli',
		'augustus',
		'september',
		'oktober, okt',
		'november',
		'december',
	],
	employments: 'voltijd, deeltijd',
	selfEmployed: 'zelfstandig, zzp',
	workModes: 'op afstand, thuiswerk, hybride',
	present: 'nu, heden',
	periods: 'jaar, maand, maanden, weken, dagen, uur',
	since: 'sinds, vanaf',
	about: 'begin, medio, eind',
	until: 'tot',
	roles: `
		ontwikkelaar, ontwikkelaarster, programmeur, ingenieur, architect, adviseur, adviseuse, consultant,
		beheerder, manager, leider, teamleider, directeur, oprichter,
		onderzoeker, docent, docente, leraar, lerares, hoogleraar, promovendus, assistent,
		assistente, stagiair, stagiaire, stage, medewerker, medewerkster, ontwerper, specialist, analist,
		redacteur, journalist, vertaler, auteur, verkoper, verkoopster, boekhouder, advocaat, verpleegkundige,
		vrijwilliger, vrijwilligster, voorzitter, penningmeester, secretaris, begeleider, trainer, coördinator,
		tester, monteur, chef, kok, student, freelancer, zzp'er, eigenaar, afwasser,
		vakkenvuller, wetenschapper
	`,
	prizes: 'prijs, plaats, medaille, winnaar, finalist, beurs',
	degrees: `
		bachelor, master, propedeuse, doctoraal, doctor, ingenieur, hbo, mbo, vwo, havo, vmbo, diploma,
		opleiding, proefschrift, certificaat
	`,
	subjects: `
		informatica, wiskunde, natuurkunde, scheikunde, biologie, economie, rechten, geneeskunde, filosofie,
		geschiedenis, psychologie, sociologie, taalkunde, bedrijfskunde, werktuigbouwkunde, elektrotechniek
	`,
	organizations: `
		bv, b.v, universiteit, n.v, nv, vof, stichting, vereniging, hogeschool, school, college, lyceum,
		faculteit, instituut, academie, centrum, laboratorium, bedrijf, groep, bank, ziekenhuis, gemeente,
		ministerie, provincie, bureau, afdeling, bibliotheek, uitgeverij, museum, genootschap, umc,
		rijksuniversiteit, roc
	`,
	nameLabels: 'naam',
	addressLabels: 'adres',
	at: 'bij',
	in: 'in, te',
	during: 'in, tussen',
	dateLabels: 'periode, datum',
	roleLabels: 'functie, rol, opleiding',
	organizationLabels: 'bedrijf, werkgever, school, opdrachtgever',
	placeLabels: 'plaats, locatie',
	and: 'en',
	countries: `
		nederland, belgië, duitsland, frankrijk, luxemburg, spanje, italië, portugal, zwitserland, oostenrijk,
		denemarken, zweden, noorwegen, finland, polen, ierland, engeland, verenigd koninkrijk, verenigde staten, vs,
		canada, suriname, curaçao, indonesië, china, japan, india, australië
	`,
	givenNameLabels: 'voornaam',
	familyNameLabels: 'achternaam',
	greetings: 'hallo, hoi',
	introductions: 'ik ben, mijn naam is, ik heet',
	as: 'als',
};
