import type { Language } from './language.ts';

/** English. */
export const en: Language = {
	tag: 'en',
	sections: {
		experience:
			'experience, experiences, courses taught, employment, employement, work, work experience, career, academic career, internships, internship, jobs, positions, position, occupation, appointments, appointment, academic posts, employers, roles, current role, professional background, professional history',
		education: 'education, studies, academic, degrees, schools, schooling',
		skills:
			'skills, skill, technologies, tools, competencies, expertise, proficiencies, technical stack, tech stack, toolbox, techstack, programming languages, computer languages, languages and tools, languages tools, languages and frameworks, languages frameworks, languages and technologies, languages technologies, languages and skills, languages skills, technical summary, frameworks, proficiency',
		projects: 'projects, project, selected work, featured work, recent work, client work, selected works, work samples',
		talks: 'talks, talk, presentations, speaking, lectures, conferences, conference, speeches, workshops, seminars',
		publications:
			'publications, papers, articles, publication, bibliography, patents, patent, preprints, manuscripts, books, chapters, monographs, essays, abstracts, posters, theses, proceedings, writing, writings, op eds, public scholarship, works in progress, work in progress, under review, book reviews',
		awards:
			'awards, award, honors, honours, achievements, prizes, scholarships, accolades, accomplishments, distinctions, fellowships, scholarship, grants, grant, funding, recognition, recognitions',
		languages: 'languages, language',
		volunteering:
			'volunteer, volunteering, outreach, community service, academic service, professional service, university service, college service, departmental service, service to the profession, community involvement',
		interests: 'interests, hobbies, interest',
		certificates:
			'certifications, certification, certificates, certificate, licenses, licensure, accreditations, courses, trainings',
		references: 'references, referees, testimonials, recommendations',
		summary:
			'summary, summary of experience, about, profile, objective, goals, currently, bio, introduction, overview, statement, biography, intro',
		contact:
			'contact, contacts, personal information, personal info, personal details, personal data, personalia, basic information, get in touch, reach me, find me, connect, social media',
		other: 'work authorization, work authorisation, work permit, work eligibility, work style, work preferences',
	},
	months: [
		'january, jan',
		'february, feb, febr',
		'march, mar',
		'april, apr',
		'may',
		'june, jun',
		'july, jul',
		'august, aug',
		'september, sep, sept',
		'october, oct',
		'november, nov',
		'december, dec',
	],
	seasons: { spring: 'spring, springs', summer: 'summer, summers', autumn: 'fall, autumn', winter: 'winter, winters' },
	employments:
		'full-time, full time, fulltime, part-time, part time, parttime, contract, contractor, permanent, temporary, freelance, self-employed, internship, professional, seasonal, short-term, fixed-term, volunteer',
	selfEmployed:
		'freelance, freelancing, self-employed, self employed, self employment, self-employment, independent, independent contractor, sole trader, freelancer',
	present:
		'present, pres, now, today, date, to date, till date, current, currently, continuing, ongoing, up to now, up to date, up to present, to the present, the present, in progress, present day',
	since: 'since, from, started, starting',
	outcomes:
		'graduated, completed, in progress, ongoing, withdrawn, cum laude, magna cum laude, summa cum laude, with honors, with honours, with distinction',
	sinceBehind: 'onwards, onward',
	about: 'early, mid, late, end of, beginning of, start of',
	until: 'to, until, till, through, thru',
	and: 'and',
	periods: 'year, years, yr, yrs, month, months, mo, mos, week, weeks, day, days, hour, hours, hrs',
	roles: `
		engineer, developer, programmer, manager, lead, leader, architect, intern, internship, analyst,
		consultant, designer, director, senior, junior, principal, founder, co-founder, cofounder, cto, ceo, cfo,
		coo, head, officer, assistant, associate, professor, lecturer, teacher, tutor, instructor, researcher,
		fellow, student, scientist, specialist, administrator, coordinator, technician, trainee, apprentice,
		volunteer, member, president, chair, editor, speaker, freelance, freelancer, contractor, advisor, mentor,
		postdoc, co-op, employee, worker, clerk, coach, trainer, reviewer, organizer, organiser, ambassador,
		accountant, nurse, tester, treasurer, secretary, representative, dba, sysadmin, executive, supervisor,
		operator, writer, author, journalist, reporter, photographer, artist, illustrator, animator, translator,
		interpreter, librarian, curator, economist, statistician, mathematician, physicist, chemist, biologist,
		geologist, psychologist, physician, pharmacist, therapist, lawyer, attorney, paralegal, counselor,
		counsellor, auditor, controller, buyer, agent, broker, inspector, surveyor, mechanic, electrician,
		carpenter, plumber, welder, machinist, pilot, captain, paramedic, maintainer, contributor, evangelist,
		advocate, dean, provost, rector, docent, demonstrator, grader, scholar, delegate, recruiter, strategist,
		planner, producer, publisher, salesperson, salesman, cashier, waiter, waitress, barista, chef, cook,
		driver, receptionist, dispatcher, superintendent, foreman, owner, vp, svp, avp, cio, ciso, cpo, cmo, sre,
		swe, sde, co-chair, counsel, generalist, superuser, partner, facilitator, moderator,
		co-organizer, ta, observer, caretaker, nanny, hand, deckhand, sailor, soldier, sergeant, lieutenant,
		farmer, gardener, cleaner, baker, builder, mason, musician, composer, conductor, dancer, actor, steward,
		attendant, veterinarian, dentist, surgeon, midwife, registrar, archivist, lobbyist, negotiator, estimator,
		trader, underwriter, actuary, bookkeeper, typist, webmaster, blogger, columnist, correspondent,
		copywriter, proofreader, investigator, laborer, handyman, helper, aide, proctor, lifeguard, referee,
		magistrate, aider, diplomat, pastor, entrepreneur, solopreneur, apprenticeship, traineeship, fellowship,
		residency, clerkship, externship, assistantship, lectureship, professorship, linguist, diver, hiker, grantee, rapporteur, panelist, host, guide, usher, technologist, ethicist, geographer, historian, archaeologist, ecologist, epidemiologist, radiographer, optometrist, caregiver, babysitter, fundraiser, activist, spokesperson, cellist, violinist, pianist, organist, soprano, tenor, florist, presenter, player, support, commissioner, governor, councillor, judge, prosecutor, investor, postdoctoral, porter, courier, bartender, housekeeper, janitor, warden, ranger, analysts, engineers, developers, expert, co-ordinator, candidate, adviser, banker, concierge, integrator, marketer, merchandiser, modeler, modeller, drafter, draftsman, adjunct, extern, freelancing, liaison, comptroller, detective, firefighter, policeman, medic, cadet, airman, seaman, stylist, hairdresser, barber, tailor, butcher, drummer, guitarist, vocalist, singer, crewmember, teammate
	`,
	prizes:
		'prize, medal, medalist, medallist, place, winner, winners, finalist, finalists, semifinalist, runner-up, award, mention, laureate, champion, paper, poster, scholarship, fellowship, grant, stipend, bursary',
	degrees: `
		bachelor, bachelors, master, masters, diploma, degree, programme, program, doctor, doctorate, doctoral, postgraduate,
		undergraduate, baccalaureate, certificate, minor, major, nanodegree, bachelor's, master's, associate's, honours,
		honors, hons, habilitation, licentiate, class, matriculation, a-level, a-levels, o-levels, hnd, hsc, ssc, gce, gcse,
		gcses, ged, btec, icse, xii, pgce, pgdip, phd, ba, ma, bs, ms, bsc, msc, dsc, btech, mtech, beng, meng, bcom, mcom, bca,
		mca, bba, mba, llb, llm, jd, mphil, dphil, mres, bfa, mfa, mph, mpa, mpp, msw, mbbs, aas, bsn, msn, bse, bsba, bsee, msee,
		bscs, mscs, msis, edd, psyd, dma, b.e, m.e, b.ed, m.ed, a.b, a.m, s.b, s.m, a.a, a.s, b.arch, m.arch, b.des, m.des, ed.m,
		m.div, b.mus, m.mus, m.d
	`,
	subjects: `
		engineering, devops, security, science, sciences, mathematics, maths, physics, chemistry, biology, biotechnology,
		biochemistry, geology, geography, economics, business, finance, accounting, accountancy, marketing,
		commerce, law, medicine, nursing, pharmacy, psychology, sociology, anthropology, philosophy, linguistics,
		literature, history, statistics, art, studies, administration, informatics, computing, electronics, robotics, humanities,
		journalism, theology, education, arts, politics, architecture, management, communication, communications, media, music, film, neuroscience, astronomy, astrophysics, ecology, agriculture, forestry, criminology, translation, english, french, german, spanish, animation, geophysics, meteorology, oceanography, dentistry, photography, analytics, mechatronics, logistics, tourism, hospitality, archaeology, zoology, botany, genetics, microbiology, pharmacology, programming, intelligence, design, specialization, specialisation, concentration, emphasis, specializing, specialising, majoring
	`,
	organizations: `
		university, college, school, institute, institution, academy, inc, ltd, llc, llp, corp, corporation,
		company, co, plc, group, holdings, bank, hospital, laboratory, laboratories, labs, lab, foundation,
		conference, symposium, congress, summit, meetup, ministry, department, faculty, centre, center, council,
		association, society, studio, studios, technologies, solutions, museum, polytechnic, agency, consulting,
		consultancy, partners, industries, enterprises, ventures, capital, airlines, airways, motors, insurance,
		clinic, army, navy, church, library, theatre, theater, orchestra, gallery, union, federation, club,
		commission, bureau, authority, embassy, consulate, parliament, municipality, campus, press, publishing,
		pharmaceuticals, seminary, conservatory, kindergarten, observatory, pvt, gmbh, pty, incorporated, limited, hotel, restaurant, cafe, café, farm, supermarket, brewery, bakery, startup, district, cooperative, nonprofit, ngo, trust, fund, charity, international, entertainment, pictures, films, productions, telecom, telecommunications, airport, zoo, aquarium, resort, convention, semiconductor, semiconductors
	`,
	labels: `
		responsibilities, responsibility, highlights, achievements, accomplishments, duties, tasks, technologies,
		technology, tools, stack, results, projects, activities, contributions, description, summary,
		details, overview, skills, keywords, notes, outcomes, impact, objectives, coursework, roles
	`,
	groups: 'teaching, research, industry, academia, consulting, volunteer',
	documents:
		'my cv, cv, c.v., vita, curriculum vitae, curriculum, my resume, resume, my résumé, resumé, curriculum vitæ, vitæ, biodata, portfolio, readme',
	nameLabels: 'name, full name, candidate name',
	addressLabels:
		'address, location, based in, located in, current location, home address, city, place, residence, lives in',
	at: 'at, @',
	worked:
		'joined, joined the, worked for, worked at, worked with the, worked for the, worked at the, working for, working at, interned at, interned with, interned for, employed by, employed at, intern at, intern for, consultant for, contractor for, developer at, engineer at',
	in: 'in',
	of: 'of, by, for, from',
	during: 'in, during, of, between',
	dateLabels:
		'period, date, dates, duration, time, when, year, years, timeline, graduation, graduated, completion, completed, tenure, term, passing year, year of passing, graduation year, dates employed, date of employment, issued, date issued, issue date',
	startLabels: 'start, start date, started, from, begin, beginning, joined',
	endLabels: 'end, end date, ended, to, until, left',
	roleLabels:
		'position, role, title, job title, job, degree, subject, qualification, program, programme, major, designation, examination, exam, course, occupation, profession, function, job role, post, award, certificate, certification, talk, talk title, title of talk, presentation, topic, paper, paper title',
	organizationLabels:
		'company, employer, organization, organisation, client, institution, school, university, college, institute, company name, employer name, board, workplace, place of work, issuer, issued by, provider, organiser, organizer, venue, event, conference, journal, awarding body, awarded by',
	placeLabels: 'place, location, city, address, country, region, site',
	countries: `
		usa, united states, us, uk, united kingdom, england, scotland, wales, ireland, canada, australia,
		new zealand, germany, france, spain, portugal, italy, netherlands, the netherlands, belgium, switzerland, austria, sweden,
		norway, denmark, finland, iceland, poland, czech republic, czechia, hungary, romania, greece, turkey,
		russia, ukraine, israel, india, pakistan, bangladesh, china, taiwan, hong kong, japan, south korea, korea,
		singapore, malaysia, indonesia, vietnam, thailand, philippines, brazil, argentina, chile, colombia,
		mexico, peru, egypt, nigeria, kenya, south africa, morocco, united arab emirates, uae, saudi arabia, iran, alabama, alaska,
		arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois,
		indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi,
		missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina,
		north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee,
		texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, ontario, quebec,
		british columbia, alberta, manitoba, saskatchewan, nova scotia, new south wales, queensland, victoria,
		northern ireland, karnataka, maharashtra, tamil nadu, telangana, kerala, gujarat, uttar pradesh, west bengal
	`,
	givenNameLabels: 'first name, given name, forename, given names',
	familyNameLabels: 'last name, family name, surname',
	greetings: 'hi, hello, hey, hi there, hello there, hey there, welcome',
	introductions: "i'm, i am, my name is, this is, it's",
	pages: 'web, website, site, page, homepage, blog, portfolio, resume, cv',
	as: 'as',
};
