import type { Language } from './language.ts';

/** German. */
export const de: Language = {
	tag: 'de',
	sections: {
		experience:
			'berufserfahrung, nebentätigkeiten, werdegang, erfahrung, erfahrungen, praktika, berufspraxis, laufbahn, tätigkeiten, praktikum, berufstätigkeit, berufliche, arbeitserfahrung',
		education:
			'ausbildung, bildung, studium, hochschulstudium, schulbildung, hochschulbildung, schulausbildung, schulischer werdegang, weiterbildung, weiterbildungen, fortbildung, fortbildungen',
		skills:
			'kenntnisse, fähigkeiten, kompetenzen, fertigkeiten, qualifikationen, technologien, programmiersprachen, programmierkenntnisse, technik',
		projects: 'projekte, projekt',
		talks: 'vorträge',
		publications: 'veröffentlichungen, publikationen',
		awards: 'auszeichnungen, preise, stipendien',
		languages: 'sprachen, sprachkenntnisse, sprach kenntnisse, fremdsprachen',
		volunteering: 'ehrenamt, ehrenamtliches',
		interests: 'interessen, freizeit, hobbys, hobbies',
		certificates: 'zertifikate, zertifizierungen, kurse',
		references: 'referenzen',
		summary: 'zusammenfassung, profil, über, kurzprofil',
		contact:
			'kontakt, persönliche daten, persönliche informationen, persönliche angaben, angaben zur person, zur person, kontaktdaten, kontaktinformationen, personalien, persönliches',
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
	seasons: {
		spring: 'frühling, frühjahr',
		summer: 'sommer, sommersemester, ss, sose',
		autumn: 'herbst',
		winter: 'winter, wintersemester, ws, wise',
	},
	employments:
		'vollzeit, teilzeit, befristet, unbefristet, festanstellung, werkstudent, minijob, praktikum, freiberuflich',
	selfEmployed: 'freiberuflich, selbstständig, selbständig, selbstständigkeit, selbständigkeit, freischaffend',
	workModes: 'homeoffice, home office, vor ort, hybrides arbeiten',
	present: 'jetzt, heute, offen, aktuell, derzeit, laufend, dato, gegenwart, andauernd, zur gegenwart',
	since: 'seit, ab',
	about: 'anfang, mitte, ende',
	until: 'bis',
	and: 'und',
	periods: 'jahr, jahre, jahren, monat, monate, monaten, woche, wochen, tag, tage, stunden',
	roles: `
		lehre, ausbildung, entwickler, entwicklerin, ingenieur, ingenieurin, berater, beraterin, leiter, leiterin,
		praktikant, praktikantin, praktikum, werkstudent, mitarbeiter, mitarbeiterin,
		architekt, architektin, informatiker, informatikerin, programmierer, programmiererin,
		techniker, technikerin, manager, managerin, geschäftsführer, geschäftsführerin, gründer, gründerin,
		teamleiter, teamleiterin, referent,
		referentin, dozent, dozentin, lehrer, lehrerin, lehrkraft, hilfskraft, tutor, tutorin,
		professor, professorin, wissenschaftler, wissenschaftlerin, forscher, forscherin, doktorand, doktorandin,
		assistent, assistentin, sachbearbeiter, sachbearbeiterin, kaufmann, kauffrau,
		auszubildender, auszubildende, azubi, volontär, volontärin, trainee, redakteur,
		redakteurin, journalist, journalistin, autor, autorin, übersetzer, übersetzerin, designer, designerin,
		gestalter, gestalterin, administrator, administratorin, analyst, analystin, verkäufer, verkäuferin,
		aushilfe, kellner, kellnerin, arzt, ärztin, pfleger, pflegerin, krankenschwester,
		mechaniker, mechatroniker, elektroniker, elektriker, freiberufler, freiberuflerin, selbstständig,
		selbständig, freiberuflich, vorstand, vorsitzender, vorsitzende, mitglied, sprecher, sprecherin, trainer,
		trainerin, betreuer, betreuerin, erzieher, erzieherin, spezialist, spezialistin, zivildienst, wehrdienst,
		zivildienstleistender, verantwortlicher, beauftragter, beauftragte, inhaber, inhaberin, rechtsanwalt,
		rechtsanwältin, buchhalter, buchhalterin, student, studentin, leitung,
		teamleitung, geschäftsführung, koordination,
		sachbearbeitung, assistenz, betreuung, beratung, mitarbeit, buchhaltung
	`,
	prizes:
		'preis, platz, medaille, sieger, siegerin, gewinner, gewinnerin, finalist, finalistin, preisträger, preisträgerin, auszeichnung, stipendium',
	degrees: `
		diplom, abitur, ausbildung, bachelor, master, magister, staatsexamen, doktor, dipl, diplom-informatiker,
		fachabitur, hochschulreife,
		studium, abschluss, matura, vordiplom, lizentiat, habilitation
	`,
	subjects: `
		informatik, mathematik, physik, chemie, biologie, geschichte, germanistik,
		anglistik, philosophie, psychologie, soziologie, betriebswirtschaft, betriebswirtschaftslehre,
		volkswirtschaftslehre, maschinenbau, elektrotechnik, bauingenieurwesen, medizin, rechtswissenschaft,
		rechtswissenschaften, wirtschaftswissenschaften, politikwissenschaft, linguistik, schwerpunkt, fachbereich, fachrichtung, vertiefung, vertiefungsrichtung, studienrichtung, architektur
	`,
	organizations: `
		gmbh, ag, kg, se, universität, universitaet, hochschule, fachhochschule, gymnasium, akademie, institut,
		schule, e.v, ohg, gbr, mbh, berufsschule, realschule, grundschule, oberschule, gesamtschule, volksschule,
		hauptschule, mittelschule, musikschule, fh, uni,
		universitätsklinikum, klinikum, krankenhaus, stiftung, verein, verband, verlag, bank, sparkasse,
		versicherung, gesellschaft, unternehmen, firma, behörde, ministerium, amt, landesamt, bundesamt, stadt,
		landkreis, gemeinde, bundeswehr, lehrstuhl, fakultät, abteilung, zentrum, forschungszentrum, fraunhofer,
		museum, bibliothek, kirche, werke, werk, gruppe, kolleg, berufskolleg, kindergarten
	`,
	labels: 'aufgaben, verantwortlichkeiten, tätigkeiten, technologien, erfolge',
	documents: 'lebenslauf, tabellarischer lebenslauf, bewerbung',
	nameLabels: 'vor- und nachname, vor-/nachname, vorname nachname, vor- und zuname',
	addressLabels: 'adresse, anschrift, wohnort, ort',
	at: 'bei, beim, bei der, am, an der',
	worked: 'tätig bei, tätig für, gearbeitet bei, gearbeitet für, arbeitete bei, arbeitete für, praktikum bei',
	in: 'in',
	of: 'von',
	during: 'im, in, vom, zwischen',
	dateLabels: 'zeitraum, studiendauer, studienzeit, dauer, datum, zeit, abschluss am, abschlussjahr, ausgestellt',
	startLabels: 'beginn, start, startdatum, von, seit, eintritt',
	endLabels: 'ende, enddatum, bis, austritt',
	roleLabels:
		'position, rolle, tätigkeit, funktion, beruf, abschluss, studiengang, stelle, berufsbezeichnung, studienfach, fachrichtung, fach',
	organizationLabels:
		'firma, unternehmen, arbeitgeber, kunde, hochschule, universität, schule, betrieb, institution, ort der ausbildung, auftraggeber, aussteller, veranstaltung, konferenz, veranstalter',
	placeLabels: 'ort, standort',
	countries: `
		deutschland, österreich, schweiz, frankreich, italien, spanien, niederlande, belgien, polen, vereinigtes
		königreich, dänemark, schweden, norwegen, finnland, irland, portugal, griechenland, tschechien, slowakei,
		slowenien, kroatien, serbien, ungarn, rumänien, bulgarien, luxemburg, liechtenstein, türkei, russland, ukraine,
		großbritannien, england, schottland, usa, kanada, mexiko, brasilien, argentinien, china, japan, südkorea,
		indien, israel, ägypten, südafrika, australien, neuseeland, vereinigte staaten, vae
	`,
	givenNameLabels: 'vorname, vornamen',
	familyNameLabels: 'nachname, familienname, zuname',
	greetings: 'hallo, moin, servus, guten tag',
	introductions: 'ich bin, mein name ist, ich heiße',
	pages: 'webseite, seite',
	as: 'als',
};
