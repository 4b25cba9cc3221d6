import { describe, expect, test } from 'vitest';
import { addressPartsOf, namePartsOf } from '../../src/formats/person-parts.ts';

describe('the parts of a name', () => {
	test.each([
		['Ada Byron', 'Ada', 'Byron', [], []],
		['Ada Augusta Byron', 'Ada Augusta', 'Byron', [], []],
		['Byron, Ada', 'Ada', 'Byron', [], []],
		['Dr. Ada Byron', 'Ada', 'Byron', ['Dr.'], []],
		['Prof. Dr. Ada Byron, M.Sc., PhD', 'Ada', 'Byron', ['Prof.', 'Dr.'], ['M.Sc.', 'PhD']],
		['Ada Byron PhD', 'Ada', 'Byron', [], ['PhD']],
		['Ada Byron Jr.', 'Ada', 'Byron', [], ['Jr.']],
		['Byron, Ada, PhD', 'Ada', 'Byron', [], ['PhD']],
		['Ada Byron 👩🏽‍💻 🇩🇰', 'Ada', 'Byron', [], []],
		['Ada Byron (she/her)', 'Ada', 'Byron', [], []],
		['Ada van der Byron', 'Ada', 'van der Byron', [], []],
		['Lin Li Ma', 'Lin Li', 'Ma', [], []],
		['李雷', '', '李雷', [], []],
		['Ada', '', 'Ada', [], []],
		['👋', '', '👋', [], []],
	])('%s', (name, given, family, prefixes, suffixes) => {
		expect(namePartsOf(name)).toEqual({ family, given, prefixes, suffixes });
	});
});

describe('the parts of an address', () => {
	test.each([
		['Hull', { locality: 'Hull' }],
		['Hull, England', { locality: 'Hull', country: 'England' }],
		['Austin, TX', { locality: 'Austin', region: 'TX' }],
		['Austin, TX 78701, USA', { locality: 'Austin', region: 'TX', code: '78701', country: 'USA' }],
		['Seeweg 9, 6005 Luzern', { street: 'Seeweg 9', locality: 'Luzern', code: '6005' }],
		[
			'12 Sea Lane, Hull HU1 2AB, England',
			{ street: '12 Sea Lane', locality: 'Hull', code: 'HU1 2AB', country: 'England' },
		],
	])('%s', (address, parts) => {
		const none = { street: '', locality: '', region: '', code: '', country: '' };
		expect(addressPartsOf(address)).toEqual({ ...none, ...parts });
	});
});
