import type { SectionKind } from '../../model/index.ts';

/**
 * The words by which the parts of a CV are known in one language. Each text is a list with commas: `may, might`. Case and
 * accents do not count in dates; elsewhere words are in lower case. Leave out what the language does not have.
 */
export type Language = {
	/** The language as a BCP 47 tag. */
	readonly tag: string;
	/** Words and phrases in the titles of sections, by the kind of section. One of them in a title is enough. */
	readonly sections: Readonly<Partial<Record<SectionKind, string>>>;
	/** The twelve months, each with its cases and abbreviations. */
	readonly months?: readonly string[];
	readonly seasons?: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', string>>;
	/** Ends that are still open: `2019 - present`. */
	readonly present?: string;
	/** Words before a start without an end: `since 2019`. */
	readonly since?: string;
	/** Words behind a start without an end: `2019年以降`. */
	readonly sinceBehind?: string;
	/** Words before a date that say about when it was: `early 2019`. */
	readonly about?: string;
	/** Words between start and end: `2017 to 2019`. */
	readonly until?: string;
	/** Words between two dates, two lengths of time, and two names: `2014 and 2019`. */
	readonly and?: string;
	/** Words behind the number of a year: `2019 г.` */
	readonly year?: string;
	/** Words behind dates that say that somebody was there: `2018.05 - 2019.12 在籍`. */
	readonly stayed?: string;
	/** Units of a length of time: `2 years`. */
	readonly periods?: string;
	/** Words in the names of jobs. */
	readonly roles?: string;
	/** Words in the names of what is won: `2nd place`. */
	readonly prizes?: string;
	/** Words in the names of degrees. */
	readonly degrees?: string;
	/** How a degree or an examination ended, where that stands beside it: `passed`. */
	readonly outcomes?: string;
	/** Words in the names of what one works on: `システム`. Such a name in a list of jobs is no employer. */
	readonly works?: string;
	/** Kinds of employment, which are neither a job nor a place: `full-time`. */
	readonly employments?: string;
	/** What stands in the place of an employer for those who have none: `Freelance`. */
	readonly selfEmployed?: string;
	/** Ways of working in the place of a place: `remoto`, `télétravail`. */
	readonly workModes?: string;
	/** What is studied, as it stands beside a degree or a school: `physics`. */
	readonly subjects?: string;
	/** Words in the names of employers and schools, and their legal forms. */
	readonly organizations?: string;
	/** Whether the main word of an employer stands first: `Instituto Superior Técnico`, not `Bank Manager`. */
	readonly headFirst?: true;
	/** Words that only announce what stands below them: `Responsibilities:`. */
	readonly labels?: string;
	/** What a heading that groups jobs consists of, beside the words for sections of jobs: `Teaching`. */
	readonly groups?: string;
	/** What a CV is called. */
	readonly documents?: string;
	/** What stands before a name: `Name: Ada`. */
	readonly nameLabels?: string;
	/** What stands before the two parts of a name: `First name: Ada`, `Last name: Byron`. */
	readonly givenNameLabels?: string;
	readonly familyNameLabels?: string;
	/** What a page says before it tells whose it is: `Hi`, in `Hi, I'm Ada`. */
	readonly greetings?: string;
	/** What stands before a name in a sentence: `I'm`, in `Hi, I'm Ada`. */
	readonly introductions?: string;
	/** What stands before an address: `Address: 12 Sea Lane`. */
	readonly addressLabels?: string;
	/** Words for the page of a person: `Website`, `my blog`. */
	readonly pages?: string;
	/** Words between a job and an employer, also such as join the word behind them: `Engineer at Acme`, `professeur à l'école`. */
	readonly at?: string;
	/** How a sentence about an employer begins: `Worked for`, in `Worked for Acme`. */
	readonly worked?: string;
	/** Words between an employer and a place: `Acme in Oslo`. */
	readonly in?: string;
	/** Words between the name of a document and a person: `CV of Ada`. */
	readonly of?: string;
	/** Words between a name and what it is: `apprentice as a painter`. What follows is no employer. */
	readonly as?: string;
	/** Countries and their states, as they stand behind the name of a city. */
	readonly countries?: string;
	/** Words before dates that belong to them: `in June 2019`, `de 2012 à 2014`. */
	readonly during?: string;
	/** What stands before dates: `Period: 2012 - 2014`. */
	readonly dateLabels?: string;
	/** What stands before the start of a job, and before its end: `Start: May 2019`, `End: June 2021`. */
	readonly startLabels?: string;
	readonly endLabels?: string;
	/** What stands before a job or a degree: `Position: Engineer`. */
	readonly roleLabels?: string;
	/** What stands before an employer or a school: `Company: Acme`. */
	readonly organizationLabels?: string;
	/** What stands before the place of a job: `Location: Oslo`. */
	readonly placeLabels?: string;
};
