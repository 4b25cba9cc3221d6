import type { Language } from './language.ts';

/** Persian. */
export const fa: Language = {
	tag: 'fa',
	sections: {
		experience: 'سوابق',
		education: 'تحصیلات',
		skills: 'مهارت',
		summary: 'درباره من, خلاصه',
		contact: 'اطلاعات شخصی, مشخصات فردی, تماس, ارتباطی, ارتباط',
	},
	organizations: 'دانشگاه',
	documents: 'رزومه',
	nameLabels: 'نام',
	dateLabels: 'تاریخ, دوره, مدت',
	roleLabels: 'سمت, نقش',
	organizationLabels: 'شرکت, سازمان, دانشگاه',
	placeLabels: 'مکان, شهر',
};
