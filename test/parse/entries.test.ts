import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse/index.ts';

/** The entries below a section heading: title / organisation / place / start..end, `-` for what is missing. */
function rowsOf(section: string, body: string): string[] {
	const { sections } = parse(`# Imogen Thorne\n\n## ${section}\n\n${body}\n`);
	return sections.flatMap(({ items }) =>
		items.flatMap((item) => {
			if (item.type !== 'entry') return [];
			const { title, organization, location, start, end } = item;
			return [`${title ?? '-'} / ${organization ?? '-'} / ${location ?? '-'} / ${start ?? '-'}..${end ?? '-'}`];
		}),
	);
}

/** What is said of a kind, the section it stands in, the Markdown, and the entries. */
type Case = readonly [kind: string, section: string, body: string, ...rows: readonly string[]];

const CASES: readonly Case[] = [
	[
		'roles under headings of their own, with dates right below them',
		'Experience',
		'### Salt & Sons\n\n#### Clerk\n\nJan 2019 - May 2020\n\n- Counted.\n\n### Tide AS\n\n#### Diver\n\n2015 - 2018\n\n- Dived.',
		'Clerk / Salt & Sons / - / 2019-01..2020-05',
		'Diver / Tide AS / - / 2015..2018',
	],
	[
		'the point of an abbreviation before dates',
		'Education',
		'- **B.Sc.**, 2010 - 2012\n- **Ph.D.** 2014\n- Salt Works Inc., 2015\n- Lamps. 2016',
		'B.Sc. / - / - / 2010..2012',
		'Ph.D. / - / - / 2014..2014',
		'- / Salt Works Inc. / - / 2015..2015',
		'- / Lamps / - / 2016..2016',
	],
	[
		'a word in the place of dates',
		'Occupation',
		'`Current`\n__Warden__, Royal Lighthouse, Vik\n\n- Lamps\n\n`1967 - 1968`\n__Clerk__, Salt Works\n\n- Salt',
		'Warden / Royal Lighthouse / Vik / -..present',
		'Clerk / Salt Works / - / 1967..1968',
	],
	[
		'dates between other words in brackets',
		'Certificates',
		'- Tide Reader (Harbour Board, May 2021, expires May 2024)',
		'Tide Reader (Harbour Board, expires May 2024) / - / - / 2021-05..2021-05',
	],
	[
		'dates behind a dash, the school behind @',
		'Education',
		'**Doctor of Tides (PhD)** --- Mar 2020 @ School of Water, University of Bergen, Norway\n\n- Thesis: eddies',
		'Doctor of Tides (PhD) / School of Water, University of Bergen / Norway / 2020-03..2020-03',
	],
	[
		'a place in brackets before a colon and dates',
		'Experience',
		'### Founder, Salt Works (Ravnsund) :2021 - present\n\n* Salted.\n\n### Clerk, Harbour Bank (Ravnsund and Vik) : 2018 - 2021\n\n* Counted.',
		'Founder / Salt Works (Ravnsund) / - / 2021..present',
		'Clerk / Harbour Bank (Ravnsund and Vik) / - / 2018..2021',
	],
	[
		'French dates with their preposition',
		'Expériences',
		'- Développeuse à [Voiles](http://voiles.example) – Port-Louis – de 03/2013 à 12/2014\n  - Écriture',
		'Développeuse / Voiles / Port-Louis / 2013-03..2014-12',
	],
	[
		'school, place, programme and dates on lines of their own',
		'Education',
		'**School of Knots**  \nVik, Norway  \n*Rigging Programme*  \n2021 – Present  \n- Tied.',
		'Rigging Programme / School of Knots / Vik, Norway / 2021..present',
	],
	[
		'school, degree and dates in paragraphs of their own',
		'Education',
		"**SCHOOL OF KNOTS**\n\nBachelor's degree, Rope Making\n\nSep 2021 - Aug 2025",
		"Bachelor's degree, Rope Making / SCHOOL OF KNOTS / - / 2021-09..2025-08",
	],
	[
		'labelled lines in paragraphs',
		'Experiência Profissional',
		'**Pescadora**\n\n**Local:** Porto Norte - Estado Sul\n\n**Período:** Junho 2022 - Presente\n\n- Pesca.',
		'Pescadora / - / Porto Norte - Estado Sul / 2022-06..present',
	],
	[
		'position, company and period',
		'Experience',
		'Position: Harbour Master\\\nCompany: Vik Port\\\nPeriod: 2012 - 2014\n\n- Moored.\n\nPosition: Pilot\\\nCompany: Ravn Tow\\\nPeriod: 2010 - 2012\n\n- Steered.',
		'Harbour Master / Vik Port / - / 2012..2014',
		'Pilot / Ravn Tow / - / 2010..2012',
	],
	[
		'labelled dates in a quotation and in a list below headings',
		'프로젝트',
		'### 조수 달력 (React)\n\n> 기간: 2023.02 - 현재\n\n- 개발\n\n### 등대 지도 (Vue)\n\n- **기간:** 2021.06 ~ 2021.08\n- **인원:** 1명',
		'조수 달력 (React) / - / - / 2023-02..present',
		'등대 지도 (Vue) / - / - / 2021-06..2021-08',
	],
	[
		'organisation / role, with dates and place on the next line',
		'Experience',
		'- **University of Bergen** / Tutor for Knots\n<br>*Jan. 2019 - PRESENT, Bergen, Norway*\n- **Salt Works** / Drying Intern\n<br>*May 2018 - Aug. 2018, Vik, Norway*',
		'Tutor for Knots / University of Bergen / Bergen, Norway / 2019-01..present',
		'Drying Intern / Salt Works / Vik, Norway / 2018-05..2018-08',
	],
	[
		'two roles below one bold employer',
		'Experience',
		'**University of Bergen - North, [Rope Lab](https://rope.example/)**\n\nLecture Coordinator - __2018-Present__  \nGraduate Assistant - _2014-2017_\n\nHelped.',
		'Lecture Coordinator / University of Bergen - North, Rope Lab / - / 2018..present',
		'Graduate Assistant / University of Bergen - North, Rope Lab / - / 2014..2017',
	],
	[
		'a term that says only since when',
		'Experience',
		'Current (since Jun 2021)\n:   **Postdoc**; [Salt Lab (SL)](http://salt.example), Bergen, Norway',
		'Postdoc / Salt Lab (SL) / Bergen, Norway / 2021-06..present',
	],
	[
		'brackets that belong to the words',
		'工作经验',
		'### **潮汐科技有限公司（Tide）｜灯塔部｜[后端开发/运维]｜2024.07 - 至今**\n- 开发',
		'[后端开发/运维] / 潮汐科技有限公司（Tide） / 灯塔部 / 2024-07..present',
	],
	[
		'a bold line with dates of its own below the dates of a job',
		'Experience',
		'### Keeper | Vik Lighthouse\n\n**2019 - 2020**\n\n**Oil use down 70%**\n\n2019.02 ~ 2019.03\n- Trimmed the wick.',
		'Keeper / Vik Lighthouse / - / 2019..2020',
	],
	[
		'a degree and its subject',
		'Education',
		'- PhD, Oceanography, University of Bergen, 2004\n- MSc, Rope Making, Vik College, 2001',
		'PhD, Oceanography / University of Bergen / - / 2004..2004',
		'MSc, Rope Making / Vik College / - / 2001..2001',
	],
	[
		'a remark in brackets behind the employer',
		'Experience',
		'### Net Mender at [Vik Nets](http://nets.example) (contract)\n\n`2014 - 2016`\n\n- Mended.',
		'Net Mender / Vik Nets / - / 2014..2016',
	],
	[
		'a reference with a quoted title',
		'Publications',
		'2019\n: Reed, Bob and Imogen Thorne. "[Charts as sails](http://sails.example/p)." *Annals of Rope* 40(2):788-799.',
		'Charts as sails / Annals of Rope / - / 2019..2019',
	],
	[
		'a reference below the heading of its year',
		'Publications',
		'#### 2014\n\nCarol Reed, **Imogen Thorne**, and Bob Holt. 2014. Reading charts with wet hands. _Rope Letters_ 34, 5: 22-24.',
		'Reading charts with wet hands / Rope Letters / - / 2014..2014',
	],
	[
		'references with the year behind the authors, in the middle and at the end',
		'Publications',
		'- Thorne I., Reed B. (2019). Deep rivers and short ropes. *Journal of Rope*, 12(3), 44–59.\n- I. Thorne and B. Reed, "A study of knots," in Proc. of KnotConf, 2018, pp. 1-9.\n- Thorne, I. 2016. The book of nets. Vik Press.',
		'Deep rivers and short ropes / Journal of Rope / - / 2019..2019',
		'A study of knots / Proc. of KnotConf / - / 2018..2018',
		'The book of nets / Vik Press / - / 2016..2016',
	],
	[
		'a sentence about a talk',
		'Talks',
		'- Presenter for "A Plain Language for Knots." at *Salt Lab*, Vik, Norway in June 2019',
		'A Plain Language for Knots / Salt Lab / - / 2019-06..2019-06',
	],
	[
		'definitions whose descriptions end with dates',
		'Education',
		'Vik College, Norway\n\n: Rope Making, BSc; 1991.\n\nUniversity of Bergen, Norway\n\n: Design of Nets, MSc; 1994. Thesis: "Holes."',
		'Rope Making, BSc / Vik College / Norway / 1991..1991',
		'Design of Nets, MSc / University of Bergen / Norway / 1994..1994',
	],
	[
		'a table with titles over its columns',
		'Experience',
		'| Company | Location | Role | Period |\n|---|---|---|---|\n| Vik Nets | Vik | Mender | 2014 - 2016 |',
		'Mender / Vik Nets / Vik / 2014..2016',
	],
	[
		'years of another calendar',
		'Education',
		'### Vik College (2560-2564)\n\n*Bachelor of Ropes*\n\n- Tied.',
		'Bachelor of Ropes / Vik College / - / -..-',
	],
	[
		'tools beside the name of a project',
		'Projects',
		'### **Tide Table** | Java, Spring, Redis `Feb 2024 - Now`\n\n- Tells tides.',
		'Tide Table / - / - / 2024-02..present',
	],
	[
		'a bold employer, a kind of employment and dates below a heading',
		'Experience',
		'### Net Mender\n**Vik Nets** · Full-time · Remote\n*Mar 2021 – Present*\n\n- Mended.',
		'Net Mender / Vik Nets / Remote / 2021-03..present',
	],
	[
		'a place and dates in one pair of brackets',
		'Experience',
		'- **Net Mender** at **Vik Nets** (Vik, 2019 - 2021)\n- Pilot, Ravn Tow, 2016 - 2019',
		'Net Mender / Vik Nets / Vik / 2019..2021',
		'Pilot / Ravn Tow / - / 2016..2019',
	],
	[
		'a list of awards below a dated school is a part of it',
		'Education',
		'### Vik College (2009 - 2013)\n\n*Bachelor of Ropes*\n\nHonours:\n\n- 2013: Medal\n- 2011 - 2013: Prize',
		'Bachelor of Ropes / Vik College / - / 2009..2013',
	],
	[
		'definitions with their dates inside',
		'Courses',
		'Knots for All\n\n: Ropes, cords; final grade: 98 %; December 2014; with a letter\n\nNets\n\n: Four days in 2023.',
		'Knots for All / - / - / 2014-12..2014-12',
		'Nets / Four days / - / 2023..2023',
	],
	[
		'references without points behind initials, and of one author',
		'Publications',
		'1. Reed J, **Thorne I**. Ropes and fungi. Rope Soil. 2019;44:101-110.\n2. I. Thorne. *Ropes of the North*. Vik Press, 2015.\n3. Thorne I., Reed J. & Li W. (2021) Rope under drought. *Ropes* 12, 1–12.',
		'Ropes and fungi / Rope Soil / - / 2019..2019',
		'Ropes of the North / Vik Press / - / 2015..2015',
		'Rope under drought / Ropes / - / 2021..2021',
	],
	[
		'heads whose words say nothing, beside one whose words do',
		'Experience',
		'### Blue Heron | Vik Nets GmbH (2018 - 2020)\n\n- One\n\n### Grey Otter | Salt House (2016 - 2018)\n\n- Two',
		'Blue Heron / Vik Nets GmbH / - / 2018..2020',
		'Grey Otter / Salt House / - / 2016..2018',
	],
	[
		'what is studied, behind the school',
		'Education',
		'- MSc, University of Bergen, Physics, 2012\n- Diploma, Economics, Vik College, 2009',
		'MSc, Physics / University of Bergen / - / 2012..2012',
		'Diploma, Economics / Vik College / - / 2009..2009',
	],
	[
		'the school in plain letters below a dated heading',
		'Education',
		'### Diploma in Tides (2012)\n\nVik College, Bergen\n\n- With distinction.',
		'Diploma in Tides / Vik College / Bergen / 2012..2012',
	],
	[
		'an employer whose name begins with a figure',
		'Experience',
		'`2016 -`\n**Pilot, 4ropes**\\\nSailed.',
		'Pilot / 4ropes / - / 2016..present',
	],
	[
		'a comma between numbers',
		'Awards',
		'- Knots 1, 2, & 3 – Vik Guild 2021\n- Rope of the Year – Vik Guild 2019',
		'Knots 1, 2, & 3 / Vik Guild / - / 2021..2021',
		'Rope of the Year / Vik Guild / - / 2019..2019',
	],
	[
		'a line of dates below another',
		'Education',
		'`2004 - 2005` **Ravnsund**, Ravnsund a. d. Vik\n\n`2005 - 2009` **Vik College**, Bergen',
		'Ravnsund a. d. Vik / Ravnsund / - / 2004..2005',
		'Bergen / Vik College / - / 2005..2009',
	],
	[
		'dates at the end of the second line',
		'Education',
		'BSc Tides\nUniversity of Bergen, Faculty of Water 2006',
		'BSc Tides / University of Bergen, Faculty of Water / - / 2006..2006',
	],
	[
		'several jobs below the heading of their employer',
		'Experience',
		'### Ravn Tow\n\n**Harbour Pilot** (2020–2022)\n\n- Led.\n\n**Deckhand** (2017–2020)\n\n- Pulled.\n\n---\n\n**Clerk** (2015–2016)\n\n- Wrote.',
		'Harbour Pilot / Ravn Tow / - / 2020..2022',
		'Deckhand / Ravn Tow / - / 2017..2020',
		'Clerk / - / - / 2015..2016',
	],
	[
		'jobs in italics below a bold employer and its place',
		'Experience',
		'**RAVN TOW** | Boston, MA\n*Pilot* | 2018 – Present\n- Led.\n\n*Deckhand* | 2015 – 2018\n- Pulled.',
		'Pilot / RAVN TOW / Boston, MA / 2018..present',
		'Deckhand / RAVN TOW / Boston, MA / 2015..2018',
	],
	[
		'a talk a line below the heading of its year',
		'Talks',
		'### 2020\n\n- Wet knots\n- On ropes. Harbour Days.\n\n### 2019\n\n- Dry knots',
		'Wet knots / - / - / 2020..2020',
		'On ropes / Harbour Days / - / 2020..2020',
		'Dry knots / - / - / 2019..2019',
	],
	[
		'a sentence behind a bold employer',
		'Experience',
		'`12.2012 - 10.2013`\n**Vik Nets Ltd** Lead mender and keeper of the nets that the town uses for its small boats.',
		'- / Vik Nets Ltd / - / 2012-12..2013-10',
	],
	[
		'dates and a length of time in one pair of brackets',
		'Experience',
		'**Trainee** (6 months, 2015): Vik Nets, Bergen\n\n**Pilot** (2016 - 2018): Ravn Tow, Vik',
		'Trainee / Vik Nets / Bergen / 2015..2015',
		'Pilot / Ravn Tow / Vik / 2016..2018',
	],
	[
		'a place in brackets behind an employer in italics',
		'Experience',
		'**Pilot** — *Ravn Tow* (Vik, Norway)\\\n2016 - 2018\n\n- Pulled.',
		'Pilot / Ravn Tow / Vik, Norway / 2016..2018',
	],
	[
		'descriptions of which the second is the dates',
		'Experience',
		'Pilot\n: Ravn Tow, Vik\n: 2019-present\n: Pulls.\n\nDeckhand\n: Vik Nets, Vik\n: 2014-2019',
		'Pilot / Ravn Tow / Vik / 2019..present',
		'Deckhand / Vik Nets / Vik / 2014..2019',
	],
	[
		'a degree in small letters behind its school',
		'Образование',
		'Институт приливов, факультет морской воды — магистр, 2010–2016',
		'магистр / Институт приливов, факультет морской воды / - / 2010..2016',
	],
	[
		'a grant with its year between commas',
		'Grants',
		'- Rope Grant, "Dry nets", Harbour Council, 2019–2024, €1.5M\n- Net Grant, Science Foundation of Vik, 2016–2018',
		'Rope Grant, "Dry nets" / Harbour Council, €1.5M / - / 2019..2024',
		'Net Grant / Science Foundation of Vik / - / 2016..2018',
	],
	[
		'an undated title with a colon',
		'Thesis',
		'### Wet knots: a study of ropes\n\nIt tells how ropes get wet.',
		'Wet knots: a study of ropes / - / - / -..-',
	],
	[
		'headings above catchwords in a section of unknown kind',
		'Odds and ends',
		'### Boats\n\nSloop, yawl, ketch\n\n### Nets\n\n- seine\n- trawl',
	],
	[
		'a heading below a job that is no job',
		'教育经历',
		'### 北湾大学｜硕士｜软件工程｜2021.09 - 2025.07\n\n#### 校园活动\n\n- 划船',
		'硕士｜软件工程 / 北湾大学 / - / 2021-09..2025-07',
	],
	[
		'a first bullet in a script without capitals',
		'職歴',
		'### [株式会社北湾](https://north.example/)\n\n2024/2 ~ 5\n\n- 網の修理',
		'- / 株式会社北湾 / - / 2024-02..2024-05',
	],
	[
		'a conference with abbreviations',
		'Publications',
		'- I. Thorne and J. Reed, "Slow ropes in water," in Proc. Rope Conf. on Knots, 2016, pp. 1–5.\n- I. Thorne, "Fast ropes in the air," in Proc. Int. Conf. on Knots, 2018.',
		'Slow ropes in water / Proc. Rope Conf. on Knots / - / 2016..2016',
		'Fast ropes in the air / Proc. Int. Conf. on Knots / - / 2018..2018',
	],
	[
		'a school whose main word stands first',
		'Education',
		'MSc Tides, Instituto Superior Técnico\n: 2016 – 2018\n\nBSc Tides, Universidade do Vik\n: 2013 – 2016',
		'MSc Tides / Instituto Superior Técnico / - / 2016..2018',
		'BSc Tides / Universidade do Vik / - / 2013..2016',
	],
	[
		'a table with a column of two labels and one of marks',
		'Education',
		'| Examination | Board/University | Year | Marks |\n|---|---|---|---|\n| XII | VTB | 2013 | 85.6% |\n| X | VTB | 2011 | 9.4 CGPA |',
		'XII / VTB / - / 2013..2013',
		'X / VTB / - / 2011..2011',
	],
	[
		'authors whose last name ends in an initial',
		'Publications',
		'`2014`\nReed, J. and Thorne, I. Flood waves in deltas. *Rope Research* 12, 33–40.\n\n`2013`\nReed, J. Dry nets and their menders. *Nets*, 3.',
		'Flood waves in deltas / Rope Research / - / 2014..2014',
		'Dry nets and their menders / Nets / - / 2013..2013',
	],
	[
		'references in the lines of one paragraph',
		'Articles',
		'"The last ferry to Vik", *The Rope*, 12 March 2020.\n"Salt and iron in the bay", *The Net*, 3 May 2015.',
		'The last ferry to Vik / The Rope / - / 2020-03..2020-03',
		'Salt and iron in the bay / The Net / - / 2015-05..2015-05',
	],
	[
		'a project with a labelled role',
		'项目经历',
		'### 渔网缓存（2021.03 – 2021.12）\n\n角色：负责人\n\n- 修网',
		'渔网缓存 / - / - / 2021-03..2021-12',
	],
	[
		'bold projects of which one has dates',
		'Projects',
		'**Net Planner** (Jan 2018 – Jun 2018)\n\n- Role: keeper\n\n**Rope Portal**\n\n- Role: lead',
		'Net Planner / - / - / 2018-01..2018-06',
		'Rope Portal / - / - / -..-',
	],
	[
		'degrees without dates, one a line',
		'Education',
		'BSc Pottery, University of Leeds\\\nDiploma in Rope Making, Vik College',
		'BSc Pottery / University of Leeds / - / -..-',
		'Diploma in Rope Making / Vik College / - / -..-',
	],
	[
		'degrees without dates in a list, of which one has a text',
		'Education',
		'- MSc Glass, University of Leeds\n  - Thesis on sand\n- BSc Pottery, Vik College',
		'MSc Glass / University of Leeds / - / -..-',
		'BSc Pottery / Vik College / - / -..-',
	],
	[
		'a sentence about a school is no degree',
		'Education',
		'I read for a BSc Pottery, at the University of Leeds, and liked it.',
	],
	[
		'a name of one word behind a year',
		'Talks',
		'- 2019 - SeaCon\n- 2020 - NetDays',
		'SeaCon / - / - / 2019..2019',
		'NetDays / - / - / 2020..2020',
	],
	[
		'papers in press among those of a year',
		'Publications',
		'In press\n: Moe, Ana and Ida Vik. "Salt in the rope of ships." *Rope Letters*.\n\n2019\n: Moe, Ana. "Iron in the rope of ships." *Rope Letters* 2(2): 1-9.',
		'Salt in the rope of ships / Rope Letters / - / -..-',
		'Iron in the rope of ships / Rope Letters / - / 2019..2019',
	],
	[
		'dates between an employer and a role, with the mark behind them',
		'Jobs',
		'- Vik (2019-2021): Engineer\n- Ropes (2016 - 2019) - Designer',
		'Engineer / Vik / - / 2019..2021',
		'Designer / Ropes / - / 2016..2019',
	],
	[
		'an employer and a role in a heading',
		'Jobs',
		'### Vik (2019-2021): Engineer\n\nText.',
		'Engineer / Vik / - / 2019..2021',
	],
	[
		'a profile copied from a network',
		'Experience',
		'### Net Guru\nVik · Full-time\nJan 2019 - Present · 5 yrs 10 mos\nLisbon, Portugal\n\n- Knots',
		'Net Guru / Vik / Lisbon, Portugal / 2019-01..present',
	],
	[
		'a place behind an employer in bold',
		'Experience',
		'**Vik**, Bergen — *Engineer*\n\nJanuary 2019 - Present\n\n- Knots',
		'Engineer / Vik / Bergen / 2019-01..present',
	],
	[
		'works with dates and a sentence about each',
		'Projects',
		'- **Netlib** (2020): A library. *Go*\n- Roped (2021): A daemon.',
		'Netlib / - / - / 2020..2020',
		'Roped / - / - / 2021..2021',
	],
	[
		'plain lines with lists below them',
		'Work',
		'Engineer @ Acme (2019-2021)\n\n- Nets\n\nFisher @ Vik (2017-2019)\n\n- Ropes',
		'Engineer / Acme / - / 2019..2021',
		'Fisher / Vik / - / 2017..2019',
	],
	[
		'a quoted title beside an event with its year',
		'Talks',
		'- "Ropes in small", NetDays 2018, Oslo\n- "Nets at sea", SeaCon 2019, Bergen',
		'"Ropes in small" / NetDays 2018 / Oslo / 2018..2018',
		'"Nets at sea" / SeaCon 2019 / Bergen / 2019..2019',
	],
	[
		'a journal in italics with abbreviations',
		'Publications',
		'- A. Moe, C. Reed, "Knots at sea," *IEEE Trans. Ropes*, vol. 3, no. 2, pp. 10-20, 2017.',
		'Knots at sea / IEEE Trans. Ropes / - / 2017..2017',
	],
	[
		'a reference parted by dashes',
		'Publications',
		'- Nets for all — Ana Moe, Ida Vik — *SeaCon*, 2021\n- Ropes for all — Ana Moe, Ida Vik — *NetDays*, 2020',
		'Nets for all / SeaCon / - / 2021..2021',
		'Ropes for all / NetDays / - / 2020..2020',
	],
	[
		'preprints with a linked title',
		'Preprints',
		'- [Nets for all](https://x.org/1). Ana Moe, Ida Vik. arXiv preprint, 2021.',
		'Nets for all / - / - / 2021..2021',
	],
	[
		'a talk in italics at a workshop',
		'Talks',
		'- *Ropes for beginners*, SeaCon Workshop, Oslo (June 2018)',
		'Ropes for beginners / SeaCon Workshop / - / 2018-06..2018-06',
	],
	[
		'points of abbreviations in front of dates',
		'Jobs',
		'- Engineer, Acme Inc. (2019-2021)\n- Designer, Vik S.L. 2017 - 2019\n- Cook, Kitchen. 2016',
		'Engineer / Acme Inc. / - / 2019..2021',
		'Designer / Vik S.L. / - / 2017..2019',
		'Cook / Kitchen / - / 2016..2016',
	],
	[
		'a table that is the head of an entry',
		'Jobs',
		'| **Acme** | Jan 2019 - Present |\n|---|---|\n| *Engineer* | Bergen, Norway |\n\n- Knots',
		'Engineer / Acme / Bergen, Norway / 2019-01..present',
	],
	[
		'a table of HTML that is the head of an entry',
		'Jobs',
		'<table>\n<tr><td><b>Acme</b></td><td>2019 - 2021</td></tr>\n<tr><td><i>Engineer</i></td><td>Bergen</td></tr>\n</table>\n\n- Knots',
		'Engineer / Acme / Bergen / 2019..2021',
	],
	[
		'a table whose first row is an entry',
		'Jobs',
		'| 2019 - 2021 | Engineer | Acme |\n|---|---|---|\n| 2017 - 2019 | Fisher | Vik |',
		'Engineer / Acme / - / 2019..2021',
		'Fisher / Vik / - / 2017..2019',
	],
	[
		'degrees with a sentence behind them',
		'Education',
		'**Ph.D.** in Nets, University of Bergen, 2016. Thesis: *Nets of the north*.\n\n**M.Sc.** in Ropes, University of Oslo, 2012',
		'Ph.D. in Nets / University of Bergen / - / 2016..2016',
		'M.Sc. in Ropes / University of Oslo / - / 2012..2012',
	],
	[
		'an unknown name beside dates below a heading',
		'Experience',
		'### Engineer\n\nBits & Bytes, Porto, Portugal | Sep 2016 – Feb 2021\n\n- Nets',
		'Engineer / Bits & Bytes / Porto, Portugal / 2016-09..2021-02',
	],
	[
		'a list announced below a school',
		'Education',
		'### University of Leeds\n\n*BSc Pottery*\n\nHonours:\n\n- 2013: Glaze Prize\n- 2012: Kiln Prize',
		'BSc Pottery / University of Leeds / - / -..-',
	],
	[
		'roles in a list below an employer with dates of its own',
		'Experience',
		'### Vik Ropes (2019 - 2023)\n\n- **Head Engineer** (2021 - 2023)\n  - Nets\n- **Engineer** (2019 - 2021)\n  - Knots',
		'Head Engineer / Vik Ropes / - / 2021..2023',
		'Engineer / Vik Ropes / - / 2019..2021',
	],
	[
		'bold dated steps below a job',
		'Experience',
		'### Engineer, Vik (2019 - 2023)\n\n- **Nets** (2021)\n- **Knots** (2020)',
		'Engineer / Vik / - / 2019..2023',
	],
];

describe('entries are read as they are meant', () => {
	test.each(CASES)('%s', (_, section, body, ...rows) => {
		expect(rowsOf(section, body)).toEqual(rows);
	});
});

test('a colon and the authors of a reference stay where they stood', () => {
	const { sections } = parse(
		'# Imogen Thorne\n\n## Publications\n\n- Carol Reed and Imogen Thorne. 2014. Wet charts. _Rope Letters_ 34, 5: 22-24.\n',
	);
	const [entry] = sections[0]?.items ?? [];
	expect(entry).toMatchObject({
		phrase: 'Carol Reed and Imogen Thorne. 2014. Wet charts. Rope Letters 34, 5: 22-24.',
		authors: 'Carol Reed and Imogen Thorne',
	});
});
