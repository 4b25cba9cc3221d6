import type { Language } from './language.ts';

/** Dutch. */
export const nl: Language = {
	tag: 'nl',
	sections: {},
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
	present: 'nu, heden',
	since: 'sinds, vanaf',
	until: 'tot',
	organizations: 'bv, b.v, universiteit',
	nameLabels: 'naam',
	addressLabels: 'adres',
	during: 'in',
	dateLabels: 'periode, datum',
	roleLabels: 'functie, rol, opleiding',
	organizationLabels: 'bedrijf, werkgever, school, opdrachtgever',
	placeLabels: 'plaats, locatie',
	countries: 'nederland, belgië, duitsland',
};
