import type { Language } from './language.ts';

/** Arabic. */
export const ar: Language = {
	tag: 'ar',
	sections: {
		experience: 'خبرة',
		education: 'تعليم',
		skills: 'مهارات',
		summary: 'نبذة, نبذة عني, ملخص',
		contact: 'معلومات شخصية, المعلومات الشخصية, بيانات شخصية, البيانات الشخصية, التواصل, تواصل, للتواصل, الاتصال',
	},
	months: [
		'يناير',
		'فبراير',
		'مارس',
		'أبريل',
		'مايو',
		'يونيو',
		'يوليو',
		'أغسطس',
		'سبتمبر',
		'أكتوبر',
		'نوفمبر',
		'ديسمبر',
	],
	present: 'الآن, الان, حتى',
	organizations: 'جامعة, شركة',
	documents: 'سيرة ذاتية',
	nameLabels: 'الاسم',
	dateLabels: 'الفترة, التاريخ',
	roleLabels: 'المنصب, الوظيفة, الدور',
	organizationLabels: 'الشركة, المؤسسة',
	placeLabels: 'المكان, المدينة',
};
