/**
 * Punctuation and symbols as marked's emphasis has to know them: the characters of which Unicode promises that they stay
 * syntax (UAX #31), `_`, and what of newer, wide and Arabic punctuation, currencies and emoji is not among these.
 */
const PUNCTUATION =
	'\\p{Pattern_Syntax}_·\\u060c\\u061b\\u061f\\u20a0-\\u20cf\\u2116\\u2122\\u30fb\\ufe30-\\ufe6f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\u{1f000}-\\u{1fbff}';

/**
 * marked with that class for the general categories P and S. V8 keeps the sets of binary properties, and builds those of
 * categories anew for each pattern; marked has seventy with them. For the bundle and for the tests.
 */
export const markedPatterns = {
	name: 'marked-patterns',
	transform: {
		filter: { id: /\/marked\/lib\/marked\.esm\.js$/ },
		handler(code) {
			const patterns = code.replaceAll('\\p{P}\\p{S}', PUNCTUATION).replace('[\\p{L}\\p{N}]', '[\\p{Alphabetic}\\d]');
			if (patterns === code) throw new Error('marked writes its patterns in another way now');
			return patterns;
		},
	},
};
