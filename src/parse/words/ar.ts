import type { Language } from './language.ts';

/** Arabic. */
export const ar: Language = {
	tag: 'ar',
	sections: {
		experience: 'خبرة, الخبرة, الخبرات, خبرات',
		education: 'تعليم, التعليم, المؤهلات, الدراسة',
		skills: 'مهارات, المهارات',
		summary: 'نبذة, ملخص, الملخص',
		contact: 'معلومات شخصية, المعلومات الشخصية, بيانات شخصية, البيانات الشخصية, التواصل, تواصل, للتواصل, الاتصال',
		projects: 'المشاريع, مشاريع',
		languages: 'اللغات, لغات',
		certificates: 'الشهادات',
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
