/** What the value of a property must be. */
export type PropertyType = 'text' | 'date' | 'uri' | 'email' | 'texts' | 'object' | 'objects';

/** The properties of an object: name and type. */
export type Properties = ReadonlyMap<string, PropertyType>;

/** `name url:uri` as a map; a property without a type is a text. */
function propertiesOf(row: string): Properties {
	return new Map(
		row.split(' ').map((property) => {
			const [name = '', type = 'text'] = property.split(':');
			return [name, type as PropertyType];
		}),
	);
}

/** The lists of JSON Resume 1.0 (https://jsonresume.org/schema) and what is told of each of their items. */
export const LISTS: ReadonlyMap<string, Properties> = new Map(
	Object.entries({
		work: 'name location description position url:uri startDate:date endDate:date summary highlights:texts',
		volunteer: 'organization position url:uri startDate:date endDate:date summary highlights:texts',
		education: 'institution url:uri area studyType startDate:date endDate:date score courses:texts',
		awards: 'title date:date awarder summary',
		certificates: 'name date:date url:uri issuer',
		publications: 'name publisher releaseDate:date url:uri summary',
		skills: 'name level keywords:texts',
		languages: 'language fluency',
		interests: 'name keywords:texts',
		references: 'name reference',
		projects:
			'name description highlights:texts keywords:texts startDate:date endDate:date url:uri roles:texts entity type',
	}).map(([name, row]) => [name, propertiesOf(row)]),
);

export const BASICS = propertiesOf(
	'name label image:uri email:email phone url:uri summary location:object profiles:objects',
);
export const LOCATION = propertiesOf('address postalCode city countryCode region');
export const PROFILE = propertiesOf('network username url:uri');

/** A date of the schema: ISO 8601 with the day, the month, or the year alone. */
export const ISO_DATE = /^[12]\d{3}(?:-[01]\d(?:-[0-3]\d)?)?$/;
