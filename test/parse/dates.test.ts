import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, readDates, readDays } from '../../src/parse/cv/dates.ts';

/** Every literal form that real CVs use, with what it means. */
const FORMS: Readonly<Record<string, string>> = {
	'2012-2016': '2012 2016',
	'Aug 2019 - Jan': '2019-08 2020-01',
	'2 years (2018–2020)': '2018 2020',
	'Summers 2018, 2019': '2018-06 2019',
	'2011 年 9 月 —— 2013 年 12 月': '2011-09 2013-12',
	'2013 年 2 月 —— 9 月': '2013-02 2013-09',
	'2017年12月 ~ 2月': '2017-12 2018-02',
	'2018年7月1日から現在に至る': '2018-07 present',
	'2012年4月1日から2017年3月31日まで': '2012-04 2017-03',
	'開発期間：2012年4月〜2013年3月': '2012-04 2013-03',
	'작업 기간: 2019.03 ~ 2019.10 (7주)': '2019-03 2019-10',
	'일정: 2019.03.19 ~ 2019.10.11': '2019-03 2019-10',
	'開發週期：2016/09～2017/09': '2016-09 2017-09',
	'2019년 3월부터 현재까지': '2019-03 present',
	令和元年5月: '2019-05 2019-05',
	'平成30年4月〜令和2年3月': '2018-04 2020-03',
	'昭和63年4月1日～現在': '1988-04 present',
	'Spring & Fall 2019': '2019-03 2019-09',
	'March, April 2019': '2019-03 2019-04',
	'2019 - Pres.': '2019 present',
	'9/02 to 4/04': '2002-09 2004-04',
	'10/16-5/17': '2016-10 2017-05',
	'10/16 - Now': '2016-10 present',
	'2019 - …': '2019 present',
	'2019 – em andamento': '2019 present',
	'2019 - hasta la fecha': '2019 present',
	'2015 - en cours': '2015 present',
	'2015年4月～現在に至る': '2015-04 present',
	'2020.03 ~ 재직중': '2020-03 present',
	'2019 onwards': '2019 present',
	'2019 - up to date': '2019 present',
	'July 31st 2016 – August 28th 2016': '2016-07 2016-08',
	'July 31 2016': '2016-07 2016-07',
	'July 30 - August 2, 2016': '2016-07 2016-08',
	'грудень 2017 р. - жовтень 2018 р.': '2017-12 2018-10',
	'maj 2017 r. – lipiec 2018 r.': '2017-05 2018-07',
	'01.06.2019 r. – 31.08.2019 r.': '2019-06 2019-08',
	'od 2019 r. do 2020 r.': '2019 2020',
	'с 2013 г. по 2014 г.': '2013 2014',
	'2007 - halen devam': '2007 present',
	'07/2023 - Hiện tại': '2023-07 present',
	'Okt 2018 – Agt 2020': '2018-10 2020-08',
	'leden 2019 - současnost': '2019-01 present',
	'2022.06 - 재직 중, 2년 2개월': '2022-06 present',
	'15/7 - 16/6': '2015-07 2016-06',
	'10/3 - 13/2': '2010-03 2013-02',
	'17/9至今': '2017-09 present',
	'2019 年 3 月 – 迄今': '2019-03 present',
	'2012-05 – tills vidare': '2012-05 present',
	'fr.o.m. maj 2010 t.o.m. juni 2012': '2010-05 2012-06',
	'Anfang 2020 – Ende 2022': '2020 2022',
	'Mitte 2018 – heute': '2018 present',
	'mi-2020 – fin 2022': '2020 2022',
	'mediados de 2018 – actualidad': '2018 present',
	'beginning of 2018 - end of 2020': '2018 2020',
	'2016 年 3 月 至今': '2016-03 present',
	'2013 年 10 月  至     2016 年 2 月': '2013-10 2016-02',
	'2010.04-наст.время': '2010-04 present',
	'2019 – td': '2019 present',
	'2003\\': '2003 2003',
	'2011年9月至今，6年3个月': '2011-09 present',
	'2018.05-2019.12 在籍': '2018-05 2019-12',
	'2020.01-現在 在籍': '2020-01 present',
	'2010/09 -- 2011/12': '2010-09 2011-12',
	'2003/04〜2006/01': '2003-04 2006-01',
	'02/2020 - 04/23': '2020-02 2023-04',
	'02.2020-04.23': '2020-02 2023-04',
	'2023-03-(06-22)': '2023-03 2023-03',
	'2019/06/(3-14)': '2019-06 2019-06',
	'30 July - 2 August 2016': '2016-07 2016-08',
	'31 May − 1 June 2018': '2018-05 2018-06',
	'2021. 03 - 2027. 02': '2021-03 2027-02',
	'30 July to 2 August 2016': '2016-07 2016-08',
	'July 30 to August 2, 2016': '2016-07 2016-08',
	'June 5–9, 2016': '2016-06 2016-06',
	'5-9 June 2016': '2016-06 2016-06',
	'June 5 & 6, 2016': '2016-06 2016-06',
	'5.–9. Juni 2016': '2016-06 2016-06',
	'du 5 au 9 juin 2016': '2016-06 2016-06',
	'Sep 2017, present': '2017-09 present',
	'Summer of 2019': '2019-06 2019-06',
	"Fall '15": '2015-09 2015-09',
	'2014 Fall': '2014-09 2014-09',
	'Spring Semester 2018': '2018-03 2018-03',
	'Winter 2015/16': '2015-12 2015-12',
	'WS 2015/16 - SS 2017': '2015-12 2017-06',
	'2018年夏': '2018-06 2018-06',
	'2010年以降': '2010 present',
	'2020.09至今': '2020-09 present',
	'August 2017 to (projected) May 2021': '2017-08 2021-05',
	'Aug. 2018 – exp. May 2022': '2018-08 2022-05',
	'(Expected June 2028)': '2028-06 2028-06',
	'Mid 2015 - late 2016': '2015 2016',
	'May 2010 - ca. 2015': '2010-05 2015',
	'Feb 2019 > Mar 2020': '2019-02 2020-03',
	'2015–.': '2015 present',
	'2014–15.': '2014 2015',
	'Mars 2018 — nu': '2018-03 present',
	'з березня 2019': '2019-03 present',
	'2019 - 2025': '2019 2025',
	'2020–2024': '2020 2024',
	'2011 -- 2012': '2011 2012',
	'2017-18': '2017 2018',
	'2019/20': '2019 2020',
	'2009/10': '2009 2010',
	'2006-08': '2006 2008',
	'2014-08': '2014-08 2014-08',
	'2006-08 - 2007-02': '2006-08 2007-02',
	'since 2006-08': '2006-08 present',
	'2006-08-15': '2006-08 2006-08',
	'1999-02 - 2000-01': '1999-02 2000-01',
	'2012': '2012 2012',
	'(2012)': '2012 2012',
	'2014, 2019': '2014 2019',
	'2006–2007, 2010': '2006 2010',
	'2006 - present': '2006 present',
	'2023 -': '2023 present',
	'2018-': '2018 present',
	'(2033--)': '2033 present',
	'Mar 2021-Sep 2021': '2021-03 2021-09',
	'Sep. 2014 – Nov. 2014': '2014-09 2014-11',
	'Dec 2013 -- Dec 2014': '2013-12 2014-12',
	'Jan. 2016 - jetzt': '2016-01 present',
	'Aug 2020 to Present': '2020-08 present',
	'June 1661 - now': '1661-06 present',
	'Sep 2005': '2005-09 2005-09',
	'Mar-May 2017': '2017-03 2017-05',
	'Jan 2020 - Mar': '2020-01 2020-03',
	'Aug 19-Present': '2019-08 present',
	'Dec 17-Oct 18': '2017-12 2018-10',
	'May-Aug 16': '2016-05 2016-08',
	'Nov-Feb 14': '2013-11 2014-02',
	'Jul 16-Dec 17': '2016-07 2017-12',
	'Mar-Aug 15': '2015-03 2015-08',
	'May-Jun 15': '2015-05 2015-06',
	'Oct13-Feb14': '2013-10 2014-02',
	'Sep 14': '2014-09 2014-09',
	"Sep '14": '2014-09 2014-09',
	'June 8, 2019': '2019-06 2019-06',
	'8 June 2019': '2019-06 2019-06',
	'Spring 2022, Summer 2023': '2022-03 2023-06',
	'Fall: 2008 – 2015 (expected)': '2008-09 2015',
	'May 2024 (est.)': '2024-05 2024-05',
	'2019 [Summer]': '2019 2019',
	'12/2020 – Present': '2020-12 present',
	'3/2022- 4/2022': '2022-03 2022-04',
	'12/2013 to 6/2015': '2013-12 2015-06',
	'03.2016 - 03.2017': '2016-03 2017-03',
	'2013.9 - 2015.6': '2013-09 2015-06',
	'2017.10-?': '2017-10 present',
	'2020.6 ~': '2020-06 present',
	'2022-07 / 2024-07': '2022-07 2024-07',
	'2024-08-01 ~': '2024-08 present',
	'2016/10/10': '2016-10 2016-10',
	'21/06/2019': '2019-06 2019-06',
	'12/25/2019': '2019-12 2019-12',
	'8/1/2019 - 9/30/2020': '2019-08 2020-09',
	'8/15/2019 – 9/1/2020': '2019-08 2020-09',
	'15/8/2019 - 1/9/2020': '2019-08 2020-09',
	'15.12.1995': '1995-12 1995-12',
	'8/2017 to the present': '2017-08 present',
	'since 2012': '2012 present',
	'05/2019 - по н.в.': '2019-05 present',
	'2019 — по настоящее время': '2019 present',
	'2019 - bis heute': '2019 present',
	'Januar 2024 – offen': '2024-01 present',
	'Seit Mai 2024': '2024-05 present',
	'2009 bis heute': '2009 present',
	'Depuis 2015': '2015 present',
	'Avril 2024 - Présent': '2024-04 present',
	'août 2019 à aujourd’hui': '2019-08 present',
	'jan/2022 - atual': '2022-01 present',
	'8 de junio de 2019': '2019-06 2019-06',
	'ene 2020 - actualidad': '2020-01 present',
	'10.2011 - Oggi': '2011-10 present',
	'gennaio 2019 - oggi': '2019-01 present',
	'okt 2018 - maj 2019': '2018-10 2019-05',
	'2022-现在': '2022 present',
	'2024.07 - 至今': '2024-07 present',
	'2005 年 11 月- 2016 年 12 月': '2005-11 2016-12',
	'2017年6月〜2017年12月': '2017-06 2017-12',
	'2016年06月～現在': '2016-06 present',
	'2019년 3월 ~ 현재': '2019-03 present',
	'1667 - death': '1667 null',
	'2022 - ongedefinieerd': '2022 present',
};

describe('dates', () => {
	test.each(Object.entries(FORMS))('reads %s as %s', (text, meaning) => {
		const dates = readDates(text);
		expect(`${dates?.start} ${dates?.end}`).toBe(meaning);
	});

	test.each(['Side project', '', 'Nov 24 - Dec 1', '1990s', '100%', 'May', 'Room 2012b', '+44 2012 555 019', '$2000'])(
		'sees no date in "%s"',
		(text) => {
			expect(readDates(text)).toBeNull();
			expect(findDates(text)).toBeNull();
		},
	);

	test.each(['2019 - SeaCon', '2019 – 北京'])('sees more than dates in "%s"', (text) => {
		expect(readDates(text)).toBeNull();
		expect(findDates(text)).toMatchObject({ start: '2019', end: '2019' });
	});

	test('finds dates inside a longer line and says where they stand', () => {
		const line = 'Keeper of the Light, Fastnet (May 2016 - Jun 2017), full time';
		const found = findDates(line);
		expect(found).toMatchObject({ start: '2016-05', end: '2017-06' });
		expect(line.slice(found?.from, found?.to)).toBe('May 2016 - Jun 2017');
	});

	test('reads back every range it could have printed', () => {
		const moment = fc.tuple(fc.integer({ min: 1950, max: 2100 }), fc.option(fc.integer({ min: 1, max: 12 })));
		const end = fc.oneof(moment, fc.constant('present' as const));
		fc.assert(
			fc.property(moment, end, fc.constantFrom('-', ' - ', '–', ' – ', ' -- ', ' to ', '~'), (from, to, dash) => {
				const text = ([year, month]: [number, number | null]) =>
					month === null ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
				const [start, stop] = [text(from), to === 'present' ? to : text(to)];
				expect(readDates(`${start}${dash}${stop}`)).toEqual({ start, end: stop });
			}),
		);
	});
});

describe('days', () => {
	test.each([
		['2016-05-12 - 2018-01-03', '2016-05-12 2018-01-03'],
		['2016/05/12', '2016-05-12 2016-05-12'],
		['2016.5.2 ~', '2016-05-02 present'],
		['2016年5月2日', '2016-05-02 2016-05-02'],
		['12 May 2016 – Present', '2016-05-12 present'],
		['May 1st, 2016 - 3 June 2017', '2016-05-01 2017-06-03'],
		['12.05.2016 - 03.06.2017', '2016-05-12 2017-06-03'],
		['21/06/2019 - 12/25/2019', '2019-06-21 2019-12-25'],
		['May 2016 - 2017', '2016-05 2017'],
		['2 Jan 2015, 4 Mar 2016', '2015-01-02 2016-03-04'],
	])('%s is read with its days', (text, days) => {
		const { start, end } = readDays(text) ?? {};
		expect(`${start} ${end}`).toBe(days);
	});

	test('that may be a month, or that the month does not have, are left out', () => {
		expect(readDays('03/04/2019')).toEqual({ start: '2019-04', end: '2019-04' });
		expect(readDays('04/04/2019')).toEqual({ start: '2019-04-04', end: '2019-04-04' });
		expect(readDays('2019-02-29')).toEqual({ start: '2019-02', end: '2019-02' });
		expect(readDays('2020-02-29')).toEqual({ start: '2020-02-29', end: '2020-02-29' });
	});
});

test.each([
	['Expires May 2025', '2025-05'],
	['valid until 2026', '2026'],
	['bis 2020', '2020'],
])('%s is an end without a start', (text, end) => {
	expect(readDates(text)).toEqual({ start: null, end });
});
