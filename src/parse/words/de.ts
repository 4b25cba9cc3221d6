import type { Language } from './language.ts';

/** German. */
export const de: Language = {
	tag: 'de',
	sections: {
		experience:
			'berufserfahrung, werdegang, erfahrung, praktika, berufspraxis, laufbahn, tätigkeiten, praktikum, berufstätigkeit, berufliche',
		education:
			'ausbildung, bildung, studium, schulbildung, hochschulbildung, schulausbildung, weiterbildung, weiterbildungen',
		skills: 'kenntnisse, fähigkeiten, kompetenzen, fertigkeiten, qualifikationen, technologien',
		projects: 'projekte, projekt',
		talks: 'vorträge',
		publications: 'veröffentlichungen, publikationen',
		awards: 'auszeichnungen, preise, stipendien',
		languages: 'sprachen, sprachkenntnisse, fremdsprachen',
		volunteering: 'ehrenamt, ehrenamtliches',
		interests: 'interessen, hobbys, hobbies',
		certificates: 'zertifikate, zertifizierungen, kurse',
		references: 'referenzen',
		summary: 'zusammenfassung, profil, über, kurzprofil',
		contact:
			'kontakt, persönliche daten, persönliche angaben, angaben zur person, zur person, kontaktdaten, kontaktinformationen',
	},
	months: [
		'januar, jänner',
		'februar, feber',
		'märz, mrz, maerz',
		'april',
		'mai',
		'juni',
		'juli',
		'august',
		'september',
		'oktober, okt',
		'november',
		'dezember, dez',
	],
	seasons: { spring: 'frühling, frühjahr', summer: 'sommer', autumn: 'herbst', winter: 'winter' },
	present: 'jetzt, heute, offen',
	since: 'seit, ab',
	until: 'bis',
	and: 'und',
	periods: 'jahr, jahre, jahren, monat, monate, monaten',
	roles: `
		lehre, ausbildung, 
		entwickler, entwicklerin, ingenieur, ingenieurin, berater, beraterin, leiter, leiterin, praktikant,
		praktikantin, praktikum, werkstudent, werkstudentin, mitarbeiter, mitarbeiterin
	`,
	degrees: 'diplom, abitur, ausbildung',
	subjects:
		'informatik, wirtschaftsinformatik, mathematik, physik, chemie, biologie, geschichte, germanistik, anglistik, philosophie, psychologie, soziologie, betriebswirtschaft, betriebswirtschaftslehre, volkswirtschaftslehre, maschinenbau, elektrotechnik, bauingenieurwesen, medizin, rechtswissenschaft, rechtswissenschaften, wirtschaftswissenschaften, politikwissenschaft, linguistik',
	organizations: `
		gmbh, ag, kg, se, universität, universitaet, hochschule, fachhochschule, gymnasium, akademie, institut,
		schule
	`,
	labels: 'aufgaben, verantwortlichkeiten, tätigkeiten, technologien, erfolge',
	documents: 'lebenslauf, tabellarischer lebenslauf, bewerbung',
	nameLabels: 'vor- und nachname, vor-/nachname, vorname nachname, vor- und zuname',
	addressLabels: 'adresse, anschrift, wohnort, ort',
	at: 'bei, beim',
	in: 'in',
	of: 'von',
	during: 'im, in, vom',
	dateLabels: 'zeitraum, dauer, datum, zeit, abschluss am',
	roleLabels: 'position, rolle, tätigkeit, funktion, beruf, abschluss, studiengang',
	organizationLabels: 'firma, unternehmen, arbeitgeber, kunde, hochschule, universität, schule',
	placeLabels: 'ort, standort',
	countries: `
		deutschland, österreich, schweiz, frankreich, italien, spanien, niederlande, belgien, polen,
		vereinigtes königreich
	`,
	givenNameLabels: 'vorname, vornamen',
	familyNameLabels: 'nachname, familienname, zuname',
	greetings: 'hallo, moin, servus, guten tag',
	introductions: 'ich bin, mein name ist, ich heiße',
	pages: 'webseite, seite',
	as: 'als',
};
