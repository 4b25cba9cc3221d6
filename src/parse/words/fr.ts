import type { Language } from './language.ts';

/** French. */
export const fr: Language = {
	tag: 'fr',
	sections: {
		experience: 'expérience, expériences, parcours, emplois, stages, titres actuels, postes, poste',
		education:
			'cursus, formation, éducation, diplômes, diplôme, parcours académique, parcours universitaire, études, formations, scolarité',
		skills: 'compétences, savoir faire, savoir être, qualités, outils, technologies, langages',
		projects: 'projets',
		talks: 'conférences, séminaires',
		awards: 'prix, distinctions, bourses',
		languages: 'langues, compétences linguistiques',
		volunteering: 'bénévolat',
		interests: 'loisirs, intérêts, intérêt',
		certificates: 'certificats, certifications',
		references: 'références',
		summary: 'résumé, profil, à propos, présentation, objectif, à propos de moi',
		contact:
			'coordonnées, contact, informations personnelles, données personnelles, état civil, me contacter, liens, réseaux sociaux',
		publications: 'publications',
	},
	months: [
		'janvier, janv',
		'février, fevr, févr, fév',
		'mars',
		'avril, avr',
		'mai',
		'juin',
		'juillet, juil',
		'août, aoû',
		'septembre',
		'octobre',
		'novembre',
		'décembre, déc',
	],
	seasons: { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' },
	employments: 'cdi, cdd, temps plein, temps partiel, alternance, intérim, freelance',
	selfEmployed:
		'indépendant, indépendante, auto-entrepreneur, auto-entrepreneuse, micro-entreprise, travailleur indépendant',
	workModes: 'télétravail, en télétravail, à distance, full remote, hybride, présentiel',
	present: 'présent, présente, aujourd’hui, actuellement, ce jour, à ce jour, en cours, maintenant',
	since: 'depuis, dès',
	about: 'début, mi, fin',
	until: 'à, au',
	and: 'et',
	periods: 'an, ans, mois, semaine, semaines, jour, jours, heures',
	roles: `
		développeur, développeuse, ingénieur, ingénieure, stagiaire, stage, chef, responsable, architecte,
		analyste, consultant, consultante, technicien, technicienne, directeur, directrice, gérant, gérante,
		président, présidente, fondateur, fondatrice, cofondateur, cofondatrice, chercheur, chercheuse,
		enseignant, enseignante, professeur, professeure, doctorant, doctorante,
		assistant, assistante, apprenti, apprentie, apprentissage, alternant,
		alternante, alternance, administrateur, administratrice, concepteur, conceptrice, designer, graphiste,
		rédacteur, rédactrice, journaliste, traducteur, traductrice, formateur, formatrice, animateur, animatrice,
		vendeur, vendeuse, serveur, serveuse, caissier, caissière, comptable, avocat, avocate, juriste, médecin,
		infirmier, infirmière, bénévole, volontaire, membre, trésorier, trésorière, secrétaire, tuteur, tutrice,
		coordinateur, coordinatrice, coordonnateur, chargé, chargée, conseiller, conseillère, expert, experte,
		spécialiste, agent, ouvrier, ouvrière, employé, employée, gestionnaire, indépendant, indépendante,
		étudiant, étudiante, auteur, autrice, éditeur, testeur, testeuse, manager
	`,
	prizes: 'prix, médaille, lauréat, lauréate, finaliste, place, mention, gagnant, bourse',
	degrees: `
		licence, master, mastère, doctorat, thèse, baccalauréat, bac, bts, dut, deug, dea, dess, maîtrise,
		diplôme, cap, bep, brevet, prépa, agrégation, capes, certificat, bachelor, formation, hdr, cpge
	`,
	subjects: `
		informatique, mathématiques, physique, chimie, biologie, économie, gestion, droit, médecine, lettres,
		philosophie, histoire, linguistique, psychologie, sociologie, électronique, mécanique, spécialité, spécialisation, option, parcours
	`,
	headFirst: true,
	organizations: `
		sarl, sas, musée, muséum, université, école, lycée, institut, eurl, sasu, s.a, s.a.s, s.a.r.l, iut, cnrs,
		inria, insa, cnam, faculté, collège, académie, laboratoire, centre, société, entreprise, groupe, banque,
		association, fondation, hôpital, chu, clinique, mairie, ministère, agence, cabinet, département,
		bibliothèque, théâtre, éditions, polytechnique, conservatoire, conférence, colloque, syndicat, fédération
	`,
	labels: 'missions, missions principales, responsabilités, réalisations, tâches',
	documents: 'résumé, rèsumè, curriculum vitae, cursus',
	nameLabels: 'nom, nom complet, nom et prénom, prénom et nom, nom prénom',
	addressLabels: 'adresse, domicile, ville, localisation, lieu',
	at: "chez, au, aux, à la, au sein de, au sein du, à l', à l’",
	worked: 'travaillé chez, travaillé pour, travail chez, travail pour, stage chez, embauché chez',
	in: 'à, en',
	of: 'de, du',
	during: 'de, du, en, entre, session, promotion, promo',
	dateLabels:
		'période, durée, date, dates, année, année de délivrance, date de délivrance, obtention, date d’obtention',
	startLabels: 'début, date de début, du, de',
	endLabels: 'fin, date de fin, au, à',
	roleLabels: 'poste, rôle, fonction, titre, diplôme, emploi, intitulé, métier, formation, spécialité',
	organizationLabels:
		'entreprise, société, employeur, client, école, université, établissement, organisme, lieu de travail, institution',
	placeLabels: 'lieu, ville',
	countries: `
		france, belgique, suisse, allemagne, espagne, italie, royaume-uni, états-unis, maroc, tunisie, algérie,
		luxembourg, pays-bas, portugal, irlande, autriche, pologne, danemark, suède, norvège, finlande, grèce, roumanie,
		hongrie, république tchèque, russie, ukraine, turquie, angleterre, écosse, canada, québec, mexique, brésil,
		argentine, chili, colombie, chine, japon, corée du sud, inde, israël, liban, égypte, sénégal, mali, cameroun,
		madagascar, bénin, burkina faso, rdc, afrique du sud, australie, nouvelle-zélande, singapour, thaïlande, vietnam
	`,
	givenNameLabels: 'prénom, prénoms',
	familyNameLabels: 'nom de famille',
	greetings: 'bonjour, salut',
	introductions: "je suis, je m'appelle, mon nom est, moi c'est",
	pages: 'page, site',
	as: 'comme',
};
