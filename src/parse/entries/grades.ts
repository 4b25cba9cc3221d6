/** How well a degree was done: `First Class Honours`, `Upper Second`, `2:1`, `with distinction`, `cum laude`. */
const HONOURS =
	/^(?:(?:upper |lower )?(?:first|second|third)[ -]class(?: honou?rs)?|(?:upper|lower) second|2[:.][12]|first|(?:with )?(?:high )?(?:distinction|honou?rs)|merit|(?:summa |magna )?cum laude)$/i;

const LABEL =
	'(?:C?GPA|grade|percentage|marks|score|(?:abschluss|gesamt)?note|schnitt|voto|nota|moyenne|media|average)';

/** `GPA 3.9`, `(Note 1,7)`, `nota 110/110` */
const LABELLED = new RegExp(`\\bC?GPA\\b|^\\(?${LABEL}\\s?[:=]?\\s?\\d`, 'i');

/** `3.9/4.0`, `92%`, `8.5 CGPA`, `Grade: 1.3`, `110/110 e lode` */
const POINTS = new RegExp(
	`^(?=.*[.,/%a-z])(?:${LABEL}\\s?[:=]?\\s?)?\\d{1,3}(?:[.,]\\d{1,2})?(?:\\s?/\\s?\\d{1,3}(?:[.,]\\d{1,2})?|\\s?%|\\s?C?GPA)?(?:\\s(?:e|con|cum)\\s[a-zà-ÿ]{3,10})?$`,
	'i',
);

/** Whether a text says how well a degree was done, in words or letters: `First Class`, `with distinction`, `AAA`. */
export function isHonours(text: string): boolean {
	return HONOURS.test(text) || /^[A-E*]{3,5}$/.test(text);
}

/** Whether a text is or begins with a grade that has a label: `GPA 3.9`, `(Note 1,7)`. */
export function isLabelledGrade(text: string): boolean {
	return LABELLED.test(text);
}

/** A text without the grade that ends it behind a mark: `BSc Pottery` of `BSc Pottery | GPA: 3.8`. */
export function withoutGrade(text: string): string {
	const at = text.search(/[,;|·(–—-][^,;|·(–—-]*$/);
	const grade = text
		.slice(at + 1)
		.replace(/\)$/, '')
		.trim();
	return at > 0 && (isGrade(grade) || isLabelledGrade(grade)) ? text.slice(0, at).trimEnd() : text;
}

/** Whether a text is a grade and nothing else: `3.9/4.0`, `92%`, `Grade: 1.3`, `with distinction`. */
export function isGrade(text: string): boolean {
	return POINTS.test(text) || HONOURS.test(text);
}
